namespace Clob.Tests.Support;

/// <summary>A clock that moves only when it is told to, and its timers with it.</summary>
internal sealed class FakeTimeProvider(long unixSeconds = FakeTimeProvider.Start) : TimeProvider
{
    /// <summary>The second at which the recorded exchanges were signed.</summary>
    public const long Start = 1_720_000_000;

    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waitingForTimers = [];
    private TaskCompletionSource _nextDelay = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(unixSeconds);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far it was moved since it was made.</summary>
    public TimeSpan Elapsed => GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(unixSeconds);

    /// <summary>How long until the first wait on purpose is over; null where there is none.</summary>
    public TimeSpan? UntilNextDelay
    {
        get
        {
            lock (_gate)
            {
                return _timers.Where(timer => timer.IsDelay).Min(timer => timer.DueAt - _now as TimeSpan?);
            }
        }
    }

    public int ActiveTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What waits on purpose waits for a task; what bounds a time cancels a source.
        var timer = new FakeTimer(this, () => callback(state)) { IsDelay = state is not CancellationTokenSource };
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.DueAt <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>Moves to the end of each wait that somebody begins on purpose, until the work is done. Time-outs do not count as waits.</summary>
    public async Task<T> PassWaitsAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, WaitBegunAsync()).WaitAsync(Guard.Limit);
            TimeSpan? wait;
            lock (_gate)
            {
                wait = _timers.Where(timer => timer.IsDelay).Min(timer => timer.DueAt - _now as TimeSpan?);
            }

            if (wait is { } by && !work.IsCompleted)
            {
                Advance(by);
            }
        }

        return await work;
    }

    /// <summary>Done once so many wait for this clock at the same time.</summary>
    public Task TimersAsync(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waitingForTimers.Add((count, reached));
            if (_timers.Count >= count)
            {
                reached.TrySetResult();
            }
        }

        return reached.Task;
    }

    /// <summary>Done once somebody waits on purpose.</summary>
    public Task WaitBegunAsync()
    {
        lock (_gate)
        {
            if (!_timers.Exists(timer => timer.IsDelay) && _nextDelay.Task.IsCompleted)
            {
                _nextDelay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return _nextDelay.Task;
        }
    }

    internal void Schedule(FakeTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.DueAt = _now + dueTime;
                _timers.Add(timer);
                _waitingForTimers.Where(each => each.Count <= _timers.Count).ToList().ForEach(each => each.Reached.TrySetResult());
                if (timer.IsDelay)
                {
                    _nextDelay.TrySetResult();
                }
            }
        }
    }
}
