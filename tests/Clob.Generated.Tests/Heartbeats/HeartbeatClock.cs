using System.Collections.Concurrent;

namespace Clob.Tests.Heartbeats;

/// <summary>
/// A fake clock that knows when its next timer is due, and whether the heartbeats wait, so that a test moves it from one event to the next,
/// and only when nothing else is under way. <see cref="FakeClock"/> does not tell heartbeats from time-outs, nor when the next one is due.
/// </summary>
internal sealed class HeartbeatClock : FakeClock
{
    private readonly ConcurrentDictionary<Timer, TimeSpan> _due = [];

    /// <summary>Whether the heartbeats wait for their next one.</summary>
    public bool IsAwaited => Waits > 0;

    /// <summary>How many heartbeats wait.</summary>
    public int Waits => _due.Keys.Count(timer => timer.IsWait);

    /// <summary>How long until the next timer; null where there is none.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            var now = Elapsed;
            return _due.Values.Where(due => due > now && due < TimeSpan.MaxValue).Min(due => due - now as TimeSpan?);
        }
    }

    /// <summary>Whether waits of the heartbeats that begin now do not end, as where no thread is free to go on.</summary>
    public bool HoldsWaits { get; set; }

    /// <summary>Does something later, as another machine does it.</summary>
    public void Later(TimeSpan wait, Action action)
    {
        if (wait == TimeSpan.Zero)
        {
            action();
        }
        else
        {
            CreateTimer(_ => action(), this, wait, Timeout.InfiniteTimeSpan);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // A time-out, the thread that looks at the state, and what this clock does later.
        var isWait = state is not (CancellationTokenSource or ManualResetEventSlim or HeartbeatClock);
        var timer = new Timer(this, isWait);
        timer.Begin(
            base.CreateTimer(each => timer.Fire(callback, each), state, Timeout.InfiniteTimeSpan, period),
            isWait && HoldsWaits ? Timeout.InfiniteTimeSpan : dueTime,
            period);
        return timer;
    }

    private sealed class Timer(HeartbeatClock clock, bool isWait) : ITimer
    {
        private ITimer? _timer;

        public bool IsWait => isWait;

        public void Begin(ITimer timer, TimeSpan dueTime, TimeSpan period)
        {
            _timer = timer;
            Change(dueTime, period);
        }

        public void Fire(TimerCallback callback, object? state)
        {
            clock._due.TryRemove(this, out _);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock.Elapsed + dueTime;
            var isChanged = _timer!.Change(dueTime, period);

            // Last, so that a test that sees it can move the clock. One that is due has fired.
            if (dueTime != TimeSpan.Zero)
            {
                clock._due[this] = due;
            }

            return isChanged;
        }

        public void Dispose()
        {
            clock._due.TryRemove(this, out _);
            _timer!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
