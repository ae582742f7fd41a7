using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>
/// A clock whose readings are moved by hand, the timestamp among them, while its timers keep to the fake time: a machine that did not run for
/// a while. <see cref="FakeClock"/> fires the timers that its time passes.
/// </summary>
internal sealed class SteppingClock(FakeClock clock) : TimeProvider
{
    private long _offset;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public void Step(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    public override long GetTimestamp() => clock.GetTimestamp() + Interlocked.Read(ref _offset);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => clock.CreateTimer(callback, state, dueTime, period);
}
