namespace Clob.Sandbox.Orders;

/// <summary>All orders of all accounts. One lock, so that of two cancels of the same order exactly one succeeds.</summary>
internal sealed class OrderBook
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, BookEntry> _entries = new(StringComparer.Ordinal);

    public void Add(SandboxOrder order, string owner)
    {
        lock (_gate)
        {
            if (!_entries.TryAdd(order.Id, new BookEntry(order, owner)))
            {
                throw new ArgumentException($"The order id '{order.Id}' is taken.", nameof(order));
            }
        }
    }

    public IReadOnlyList<SandboxOrder> Open()
    {
        lock (_gate)
        {
            return [.. _entries.Values.Where(entry => entry.State == SandboxOrderState.Open).Select(entry => entry.Order)];
        }
    }

    public SandboxOrderState GetState(string orderId)
    {
        lock (_gate)
        {
            return _entries[orderId].State;
        }
    }

    public void SetState(string orderId, SandboxOrderState state)
    {
        lock (_gate)
        {
            _entries[orderId].State = state;
        }
    }

    /// <summary>Cancels the orders of <paramref name="owner"/> with these ids; an id that comes twice is answered once.</summary>
    public CancelResult Cancel(string owner, IEnumerable<string> orderIds)
    {
        var result = new CancelResult();
        lock (_gate)
        {
            foreach (var orderId in orderIds.Distinct(StringComparer.Ordinal))
            {
                if (Owned(owner, orderId) is not { } entry)
                {
                    result.NotCanceled.Add(orderId, CancelReasons.NotFound);
                }
                else if (CancelReasons.For(entry.State) is { } reason)
                {
                    result.NotCanceled.Add(orderId, reason);
                }
                else
                {
                    Cancel(entry, result);
                }
            }
        }

        return result;
    }

    /// <summary>Cancels the open orders of <paramref name="owner"/> that match; orders that are not open are not named.</summary>
    public CancelResult CancelOpen(string owner, Func<SandboxOrder, bool> matches)
    {
        var result = new CancelResult();
        lock (_gate)
        {
            foreach (var entry in _entries.Values)
            {
                if (entry.Owner == owner && entry.State == SandboxOrderState.Open && matches(entry.Order))
                {
                    Cancel(entry, result);
                }
            }
        }

        return result;
    }

    private static void Cancel(BookEntry entry, CancelResult result)
    {
        entry.State = SandboxOrderState.Canceled;
        result.Canceled.Add(entry.Order.Id);
    }

    private BookEntry? Owned(string owner, string orderId) =>
        _entries.TryGetValue(orderId, out var entry) && entry.Owner == owner ? entry : null;
}
