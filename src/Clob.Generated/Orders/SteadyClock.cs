namespace Clob.Orders;

/// <summary>
/// The time that has passed since it was created. It never runs backwards: a clock that is set back counts as one that stood
/// still, and a leap counts as a day at most. Thread-safe.
/// </summary>
internal sealed class SteadyClock(TimeProvider timeProvider)
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private long _last = timeProvider.GetTimestamp();
    private TimeSpan _now;

    public TimeSpan Now
    {
        get
        {
            lock (_gate)
            {
                var timestamp = timeProvider.GetTimestamp();
                if (timestamp > _last)
                {
                    var step = timeProvider.GetElapsedTime(_last, timestamp);
                    _now += step < TimeSpan.Zero || step > LongestStep ? LongestStep : step;
                }

                _last = timestamp;
                return _now;
            }
        }
    }
}
