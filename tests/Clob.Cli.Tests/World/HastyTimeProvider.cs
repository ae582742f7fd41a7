using System.Collections.Concurrent;

namespace Clob.Cli.Tests.World;

/// <summary>A clock on which every wait is over at once, and counts as waited; time-outs go off only when told to.</summary>
internal sealed class HastyTimeProvider : TimeProvider
{
    private readonly ConcurrentBag<Timer> _timeouts = [];
    private long _waited;

    /// <summary>How long was waited in all.</summary>
    public TimeSpan Waited => new(Interlocked.Read(ref _waited));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Waited;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What waits on purpose waits for a task; what bounds a time cancels a source.
        if (state is not CancellationTokenSource && dueTime != Timeout.InfiniteTimeSpan)
        {
            Interlocked.Add(ref _waited, dueTime.Ticks);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }

        var timer = new Timer(() => callback(state));
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            _timeouts.Add(timer);
        }

        return timer;
    }

    /// <summary>Lets the time of whatever is under way run out.</summary>
    public void Elapse()
    {
        foreach (var timer in _timeouts)
        {
            timer.GoOff();
        }
    }

    private sealed class Timer(Action callback) : ITimer
    {
        private bool _isDisposed;

        public void GoOff()
        {
            if (!_isDisposed)
            {
                callback();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isDisposed;

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
