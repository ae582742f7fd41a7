namespace Clob.Sandbox.Orders;

/// <summary>
/// Counts the periods between the reads of an account, and tells how an order was when the current one began. The first begins
/// with the first request, so that it does not matter how a test sets up its orders.
/// </summary>
internal sealed class ReadPeriods
{
    private long _current;

    public void BeginFirst() => _current = Math.Max(_current, 1);

    public void BeginNext() => _current++;

    /// <summary>Records the order as it is, before its first change in this period.</summary>
    public void Record(BookEntry entry)
    {
        if (entry.ChangedIn != _current)
        {
            entry.ChangedIn = _current;
            entry.Before = entry.Progress;
        }
    }

    /// <summary>Returns how the order was when this period began; null where it was not placed then.</summary>
    public OrderProgress? AtBegin(BookEntry entry) => entry.ChangedIn == _current ? entry.Before : entry.Progress;
}
