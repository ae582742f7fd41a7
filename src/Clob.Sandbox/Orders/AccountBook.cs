namespace Clob.Sandbox.Orders;

/// <summary>The orders of one account. It has one lock, so that of two cancels of the same order exactly one succeeds.</summary>
internal sealed class AccountBook(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly ShelfIndex _shelves = new();

    // By time, and for the same time in the order in which they were scheduled.
    private readonly PriorityQueue<StateChange, (DateTimeOffset At, long Turn)> _changes = new();
    private long _turns;

    /// <summary>Adds orders, up to the first that cannot be added.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="register">Creates the entry of an order, given the number of its shelf; throws where its id is taken.</param>
    public void Add(IEnumerable<SandboxOrder> orders, Func<SandboxOrder, int, BookEntry> register)
    {
        lock (_gate)
        {
            foreach (var order in orders)
            {
                var shelf = _shelves.For(order);
                shelf.Add(register(order, shelf.Number));
            }
        }
    }

    public SandboxOrderState StateOf(BookEntry entry)
    {
        lock (_gate)
        {
            ApplyDueChanges();
            return entry.State;
        }
    }

    public void SetState(BookEntry entry, SandboxOrderState state)
    {
        lock (_gate)
        {
            ApplyDueChanges();
            Change(entry, state);
        }
    }

    public void Schedule(BookEntry entry, SandboxOrderState state, DateTimeOffset at)
    {
        lock (_gate)
        {
            _changes.Enqueue(new StateChange(entry, state), (at, _turns++));
        }
    }

    /// <summary>Returns the orders that look open, in the order in which they were added.</summary>
    /// <param name="filter">Which orders.</param>
    /// <param name="after">The number of an order: only those after it.</param>
    /// <param name="limit">The largest number of orders to return.</param>
    public IReadOnlyList<BookEntry> Open(MarketFilter filter, long after = 0, int limit = int.MaxValue)
    {
        lock (_gate)
        {
            ApplyDueChanges();
            return OpenNow(filter, after, limit);
        }
    }

    /// <summary>Cancels orders. An id that occurs twice is in the result once.</summary>
    /// <param name="orderIds">The ids, as the request names them.</param>
    /// <param name="find">Returns the entry of an id; null where this account has none.</param>
    /// <param name="isSpared">Returns whether an order keeps its state, as if the cancel had not reached it.</param>
    public CancelResult Cancel(IReadOnlyList<string> orderIds, Func<string, BookEntry?> find, Func<string, bool> isSpared)
    {
        var result = new CancelResult();
        lock (_gate)
        {
            ApplyDueChanges();
            foreach (var orderId in orderIds.Count == 1 ? orderIds : orderIds.Distinct(StringComparer.Ordinal))
            {
                if (find(orderId) is { } entry)
                {
                    Cancel(entry, isSpared, result);
                }
                else
                {
                    result.NotCanceled.Add(orderId, CancelReasons.NotFound);
                }
            }
        }

        return result;
    }

    /// <summary>Cancels the orders that look open and match. The result does not name others.</summary>
    /// <param name="filter">Which orders.</param>
    /// <param name="isSpared">Returns whether an order keeps its state, as if the cancel had not reached it.</param>
    public CancelResult CancelOpen(MarketFilter filter, Func<string, bool> isSpared)
    {
        var result = new CancelResult();
        lock (_gate)
        {
            ApplyDueChanges();
            foreach (var entry in OpenNow(filter, 0, int.MaxValue))
            {
                Cancel(entry, isSpared, result);
            }
        }

        return result;
    }

    private void Cancel(BookEntry entry, Func<string, bool> isSpared, CancelResult result)
    {
        var orderId = entry.Order.Id;
        var reason = CancelReasons.For(entry.State);
        if (isSpared(orderId))
        {
            result.NotCanceled.Add(orderId, reason ?? CancelReasons.InFlight);
            return;
        }

        if (reason is null)
        {
            result.Canceled.Add(orderId);
            Change(entry, SandboxOrderState.Canceled);
            return;
        }

        result.NotCanceled.Add(orderId, reason);
        if (entry.State == SandboxOrderState.Matching)
        {
            Change(entry, SandboxOrderState.Matched);
        }
    }

    private List<BookEntry> OpenNow(MarketFilter filter, long after, int limit)
    {
        var shelves = _shelves.Matching(filter);
        var open = shelves.SelectMany(shelf => shelf.OpenAfter(after).Take(limit)).ToList();
        if (shelves.Count > 1)
        {
            open.Sort((left, right) => left.Number.CompareTo(right.Number));
        }

        return open.Count > limit ? open[..limit] : open;
    }

    // Applied when the book is next used: callers cannot tell the difference, and the clock needs no timers.
    private void ApplyDueChanges()
    {
        while (_changes.TryPeek(out var change, out var due) && due.At <= clock.GetUtcNow())
        {
            _changes.Dequeue();
            if (change.Entry.State.CanBecome(change.State))
            {
                Change(change.Entry, change.State);
            }
        }
    }

    private void Change(BookEntry entry, SandboxOrderState state) => _shelves[entry.ShelfNumber].Change(entry, state);
}
