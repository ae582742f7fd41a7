using Microsoft.Extensions.Time.Testing;

namespace Clob.TestSupport;

/// <summary>
/// The fake clock of the tests. It adds what <see cref="FakeTimeProvider"/> does not tell: which timers wait, and for what. And what a
/// timer calls may move the clock on: <see cref="FakeTimeProvider"/> fires nothing before that returns.
/// </summary>
public class FakeClock(long unixSeconds = FakeClock.StartSecond) : FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(unixSeconds))
{
    /// <summary>The second at which the recorded exchanges were signed.</summary>
    public const long StartSecond = 1_720_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<FakeTimer, TimeSpan> _dueAt = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waitingForTimers = [];
    private readonly List<FakeTimer> _fired = [];
    private TaskCompletionSource _nextDelay = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _stepped;

    /// <summary>How much time passed since it was made. What it was set forward or back does not count.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return GetUtcNow() - Start - _stepped;
            }
        }
    }

    /// <summary>How long until the first wait on purpose is over; null where there is none.</summary>
    public TimeSpan? UntilNextDelay
    {
        get
        {
            lock (_gate)
            {
                return _dueAt.Where(pair => pair.Key.IsDelay).Min(pair => pair.Value - Elapsed as TimeSpan?);
            }
        }
    }

    public int ActiveTimers
    {
        get
        {
            lock (_gate)
            {
                return _dueAt.Count;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What waits on purpose waits for a task; what bounds a time cancels a source.
        var timer = new FakeTimer(this, () => callback(state), isDelay: state is not CancellationTokenSource);
        lock (_gate)
        {
            timer.Begin(base.CreateTimer(_ => _fired.Add(timer), null, Timeout.InfiniteTimeSpan, period));
        }

        timer.Change(dueTime, period);
        return timer;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return base.GetUtcNow();
        }
    }

    /// <summary>Moves the clock on, and calls what is due.</summary>
    public new void Advance(TimeSpan by) => CallDue(() => base.Advance(by));

    /// <summary>Sets the clock forward or back, as a person does: no time passes, and no timer comes nearer.</summary>
    public void Step(TimeSpan by) => CallDue(() =>
    {
        _stepped += by;
        AdjustTime(GetUtcNow() + by);
    });

    /// <summary>
    /// Moves to the end of each wait that somebody begins on purpose, until the work is done. Time-outs do not count as waits.
    /// </summary>
    public async Task<T> PassWaitsAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, WaitBegunAsync()).WaitAsync(Guard.Limit);
            if (UntilNextDelay is not { } wait || work.IsCompleted)
            {
                continue;
            }

            if (wait > TimeSpan.Zero)
            {
                Advance(wait);
            }
            else
            {
                // Another thread, or a caller of this one, is about to call it.
                await Task.Yield();
            }
        }

        return await work;
    }

    /// <summary>Waits until something waits for this clock, and then moves it on.</summary>
    public async Task AdvanceOnceAwaitedAsync(TimeSpan by)
    {
        await TimersAsync(1);
        Advance(by);
    }

    /// <summary>Done once so many wait for this clock at the same time.</summary>
    public Task TimersAsync(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waitingForTimers.Add((count, reached));
            if (_dueAt.Count >= count)
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
            if (!_dueAt.Keys.Any(timer => timer.IsDelay) && _nextDelay.Task.IsCompleted)
            {
                _nextDelay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return _nextDelay.Task;
        }
    }

    /// <summary>Sets a timer, or stops it.</summary>
    internal void Set(FakeTimer timer, TimeSpan dueTime, Action change) => CallDue(() =>
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            _dueAt.Remove(timer);
        }
        else
        {
            _dueAt[timer] = Elapsed + dueTime;
            _waitingForTimers.Where(each => each.Count <= _dueAt.Count).ToList().ForEach(each => each.Reached.TrySetResult());
            if (timer.IsDelay)
            {
                _nextDelay.TrySetResult();
            }
        }

        change();
    });

    /// <summary>Changes the clock or a timer while no other thread does, and then calls what is due.</summary>
    private void CallDue(Action change)
    {
        List<FakeTimer> fired;
        lock (_gate)
        {
            change();
            fired = [.. _fired];
            _fired.Clear();
        }

        foreach (var timer in fired.Where(TryTake))
        {
            timer.Callback();
        }
    }

    /// <summary>Takes a timer off the list; returns false for one that was stopped or set anew since it fired.</summary>
    private bool TryTake(FakeTimer timer)
    {
        lock (_gate)
        {
            return _dueAt.TryGetValue(timer, out var due) && due <= Elapsed && _dueAt.Remove(timer);
        }
    }
}
