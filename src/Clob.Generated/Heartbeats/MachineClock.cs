using System.Runtime.InteropServices;

namespace Clob.Heartbeats;

/// <summary>
/// The system's clock, which also runs while the machine sleeps: the venue does not wait for it. On Linux and macOS the timestamps of
/// <see cref="TimeProvider.System"/> stand still then; on Windows they do not.
/// </summary>
internal sealed class MachineClock : TimeProvider
{
    private const int LinuxClock = 7;
    private const int MacClock = 6;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private static readonly MachineClock Shared = new();

    private MachineClock()
    {
    }

    public override long TimestampFrequency => NanosecondsPerSecond;

    /// <summary>Returns the clock to measure time with, where waits use another.</summary>
    /// <param name="clock">The clock of waits. Only the system's has one that differs.</param>
    public static TimeProvider For(TimeProvider clock)
        => clock == System && TryRead(out _) ? Shared : clock;

    // One that was read once can be read again.
    public override long GetTimestamp()
        => TryRead(out var nanoseconds) ? nanoseconds : throw new InvalidOperationException("The clock of the machine cannot be read.");

    private static bool TryRead(out long nanoseconds)
    {
        nanoseconds = 0;
        var clock = OperatingSystem.IsLinux() ? LinuxClock : OperatingSystem.IsMacOS() ? MacClock : -1;
        try
        {
            if (clock < 0 || Read(clock, out var time) != 0)
            {
                return false;
            }

            nanoseconds = (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds;
            return true;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system whose C library has another name: its heartbeats are measured with the clock of .NET.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Timespec time);

    // Both members are as long as a pointer, also where time has 64 bits on a processor of 32: libc has another function for those.
    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
