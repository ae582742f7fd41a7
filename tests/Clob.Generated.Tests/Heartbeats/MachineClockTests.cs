using System.Globalization;
using Clob.Heartbeats;

namespace Clob.Tests.Heartbeats;

/// <summary>The clock that also runs while the machine sleeps.</summary>
public sealed class MachineClockTests
{
    [Fact]
    public void On_Linux_the_time_since_the_start_of_the_machine_is_measured_with_its_sleep()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has the file.");
        var clock = MachineClock.For(TimeProvider.System);

        var before = clock.GetElapsedTime(0);
        var uptime = double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture);
        var after = clock.GetElapsedTime(0);

        // The file has hundredths of a second.
        Assert.InRange(uptime, before.TotalSeconds - 0.011, after.TotalSeconds + 0.011);
    }

    [Fact]
    public void The_time_of_the_system_is_not_measured_with_a_clock_that_sleeps()
        => Assert.Equal(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), MachineClock.For(TimeProvider.System) is MachineClock);

    [Fact]
    public void Another_clock_is_measured_with_itself()
    {
        var clock = new HeartbeatClock();

        Assert.Same(clock, MachineClock.For(clock));
    }
}
