using System.Collections.Concurrent;

namespace Clob.Cli.Tests.World;

/// <summary>A clock on which every timer goes off at once, and only when told to.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly ConcurrentBag<Timer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state));
        _timers.Add(timer);
        return timer;
    }

    public void Elapse()
    {
        foreach (var timer in _timers)
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
