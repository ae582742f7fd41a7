namespace Clob.Orders;

/// <summary>Waits for what may happen next to a run.</summary>
internal sealed class RunEvents(CancelStop stop, TimeProvider timeProvider)
{
    // Timers have a longest time; after it there is nothing new, and the wait goes on.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Waits until one of some tasks has ended, or the time is over, or the run is canceled.</summary>
    public async Task WaitAsync(TimeSpan wait, Task[] tasks)
    {
        if (Array.Exists(tasks, task => task.IsCompleted))
        {
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        await Task.WhenAny([.. tasks, Task.Delay(WholeMilliseconds(Bound(wait)), timeProvider, ended.Token)]).ConfigureAwait(false);

        // Not CancelAsync, which wakes a thread of the pool for it.
        ended.Cancel();
    }

    // No wait that has an end goes beyond the time of the run.
    private TimeSpan Bound(TimeSpan wait) => wait != Timeout.InfiniteTimeSpan && stop.UntilTimeout is { } left && left < wait ? left : wait;

    // A timer drops what is less than a millisecond, and would go off too early.
    private static TimeSpan WholeMilliseconds(TimeSpan wait)
        => wait < LongestWait ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : LongestWait;
}
