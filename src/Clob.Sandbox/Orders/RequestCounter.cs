namespace Clob.Sandbox.Orders;

/// <summary>Counts the requests that are carried out or refused, and makes what is due after a number of them happen.</summary>
internal sealed class RequestCounter
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Action, (long At, long Turn)> _changes = new();
    private long _counted;
    private long _turns;

    /// <summary>Makes a change happen when so many more requests are counted.</summary>
    public void After(int requests, Action change)
    {
        lock (_gate)
        {
            _changes.Enqueue(change, (_counted + requests, _turns++));
        }
    }

    /// <summary>Counts a request, before its response is sent.</summary>
    public void Count()
    {
        lock (_gate)
        {
            _counted++;
            while (_changes.TryPeek(out var change, out var due) && due.At <= _counted)
            {
                _changes.Dequeue();
                change();
            }
        }
    }
}
