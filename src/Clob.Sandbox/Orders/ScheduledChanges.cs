namespace Clob.Sandbox.Orders;

/// <summary>Changes that are due at a time. The lock of the account's book guards them.</summary>
/// <remarks>Applied when the book is next used: callers cannot tell the difference, and the clock needs no timers.</remarks>
internal sealed class ScheduledChanges(TimeProvider clock)
{
    // By time, and for the same time in the order in which they were scheduled.
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Turn)> _changes = new();
    private long _turns;

    public void Add(DateTimeOffset at, Action change) => _changes.Enqueue(change, (at, _turns++));

    public void ApplyDue()
    {
        while (_changes.TryPeek(out var change, out var due) && due.At <= clock.GetUtcNow())
        {
            _changes.Dequeue();
            change();
        }
    }
}
