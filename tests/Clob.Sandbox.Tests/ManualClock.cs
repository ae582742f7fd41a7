namespace Clob.Sandbox.Tests;

/// <summary>A clock that moves only when it is told to, and its timers with it.</summary>
public sealed class ManualClock(long unixSeconds) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(unixSeconds);
    private TaskCompletionSource _timerSet = New();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until somebody waits for this clock, and then moves it on.</summary>
    public async Task AdvanceOnceAwaitedAsync(TimeSpan by)
    {
        await _timerSet.Task;
        Advance(by);
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.DueAt <= _now)];
            _timers.RemoveAll(due.Contains);
            if (_timers.Count == 0)
            {
                _timerSet = _timerSet.Task.IsCompleted ? New() : _timerSet;
            }
        }

        due.ForEach(timer => timer.GoOff());
    }

    internal void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.DueAt = _now + dueTime;
                _timers.Add(timer);
                _timerSet.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
