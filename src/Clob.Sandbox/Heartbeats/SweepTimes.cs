namespace Clob.Sandbox.Heartbeats;

/// <summary>The times at which the venue looks for heartbeats that stopped. Source: public documentation of the heartbeat.</summary>
/// <param name="start">The first of them.</param>
internal sealed class SweepTimes(DateTimeOffset start)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Returns when the orders are canceled, 10 to 15 s after the last heartbeat.</summary>
    public DateTimeOffset After(DateTimeOffset lastBeat)
    {
        var late = (lastBeat + Timeout - start).Ticks;
        return start.AddTicks((late + Interval.Ticks - 1) / Interval.Ticks * Interval.Ticks);
    }
}
