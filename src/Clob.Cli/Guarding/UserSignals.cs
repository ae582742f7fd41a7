using System.Runtime.InteropServices;

namespace Clob.Cli.Guarding;

/// <summary>
/// SIGUSR1 and SIGUSR2, whose numbers depend on the platform. They would end this program, and mean something to a command alone.
/// </summary>
internal static class UserSignals
{
    public static IReadOnlyList<PosixSignal> All { get; } = OperatingSystem.IsLinux() ? [(PosixSignal)10, (PosixSignal)12]
        : OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD() ? [(PosixSignal)30, (PosixSignal)31]
        : [];
}
