using System.Globalization;
using System.Runtime.InteropServices;

namespace Clob.Cli.Tests.World;

/// <summary>
/// The signals that the tests were started to ignore, as <c>nohup</c> does, and a script with a job in its background.
/// </summary>
internal static class IgnoredSignals
{
    private const string Line = "SigIgn:";

    /// <summary>Skips a test that needs a signal: a program that is started here ignores it too, as it should.</summary>
    public static void SkipWhereIgnored(PosixSignal signal)
        => Assert.SkipWhen(
            Contain(signal),
            $"These tests were started so that they ignore {signal} (nohup, or a job in the background of a script), "
            + "so the program ignores it too.");

    // The kernel lists them as a mask; signal 1 is its lowest bit. Where there is no such file, none is known to be ignored.
    private static bool Contain(PosixSignal signal)
    {
        const string status = "/proc/self/status";
        var mask = File.Exists(status)
            ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal))?[Line.Length..].Trim()
            : null;
        return mask is not null
            && (ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (Number(signal) - 1) & 1) == 1;
    }

    private static int Number(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGTERM => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "The tests send no such signal."),
    };
}
