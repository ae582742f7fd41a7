namespace Clob.Sandbox.Orders;

/// <summary>The orders of one account. It has one lock, so that of two cancels of the same order exactly one succeeds.</summary>
internal sealed class AccountBook(string owner, OrderRegistry registry, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly AccountOrders _orders = new(registry);
    private readonly ScheduledChanges _scheduled = new(clock);

    /// <summary>Places orders, up to the first whose id is taken.</summary>
    public void Add(IEnumerable<SandboxOrder> orders)
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            var now = clock.GetUtcNow();
            foreach (var order in orders)
            {
                _orders.Place(Register(order), now);
            }
        }
    }

    /// <summary>Takes the id of an order that is placed later, at a given time or by <see cref="Place(BookEntry)"/>.</summary>
    public BookEntry Announce(SandboxOrder order, DateTimeOffset? at = null)
    {
        lock (_gate)
        {
            var entry = Register(order);
            if (at is { } time)
            {
                _scheduled.Add(time, () => _orders.Place(entry, time));
            }

            return entry;
        }
    }

    public void Place(BookEntry entry)
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            _orders.Place(entry, clock.GetUtcNow());
        }
    }

    /// <summary>Returns how the order is; null before it is placed.</summary>
    public OrderProgress? ProgressOf(BookEntry entry)
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            return entry.Progress;
        }
    }

    /// <summary>Changes an order, if it is placed. Returns whether it did.</summary>
    public bool TrySetState(BookEntry entry, SandboxOrderState state)
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            if (entry.IsPlaced)
            {
                _orders.Change(entry, state);
            }

            return entry.IsPlaced;
        }
    }

    public void Schedule(BookEntry entry, SandboxOrderState state, DateTimeOffset at)
    {
        lock (_gate)
        {
            _scheduled.Add(at, () =>
            {
                if (entry.IsPlaced && entry.State.CanBecome(state))
                {
                    _orders.Change(entry, state);
                }
            });
        }
    }

    /// <summary>Matches a part of an order, or the rest, if it is active and has as much left. Returns whether it did.</summary>
    public bool TryFill(BookEntry entry, decimal size)
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            var canFill = entry.IsPlaced && entry.State.IsActive() && size <= entry.Remaining;
            if (canFill)
            {
                _orders.Fill(entry, size);
            }

            return canFill;
        }
    }

    /// <summary>Matches an order when a cancel reaches it: at most what is left then.</summary>
    public void FillOnCancel(BookEntry entry, decimal size)
    {
        lock (_gate)
        {
            _orders.AddRace(entry, size);
        }
    }

    /// <summary>Returns the orders that look open, in the order in which they were placed.</summary>
    public IReadOnlyList<BookEntry> Open()
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            return _orders.Open(MarketFilter.None);
        }
    }

    /// <summary>Reads an order. Returns null where there is none, or where it is not placed.</summary>
    /// <param name="entry">The order.</param>
    /// <param name="lags">Whether to read it as it was at the read before.</param>
    public OrderView? Read(BookEntry? entry, bool lags)
    {
        lock (_gate)
        {
            BeginRequest();
            var view = entry is null ? null : _orders.View(entry, lags);
            _orders.Periods.BeginNext();
            return view;
        }
    }

    /// <summary>Reads the orders that look open, in the order in which they were placed.</summary>
    /// <param name="filter">Which orders.</param>
    /// <param name="offset">How many of these to leave out.</param>
    /// <param name="limit">The largest number of orders to return.</param>
    /// <param name="lags">Whether to read them as they were at the read before.</param>
    public IReadOnlyList<OrderView> ReadOpen(MarketFilter filter, int offset, int limit, bool lags)
    {
        lock (_gate)
        {
            BeginRequest();
            var open = _orders.ViewOpen(filter, offset, limit, lags);
            _orders.Periods.BeginNext();
            return open;
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
            BeginRequest();
            foreach (var orderId in orderIds.Count == 1 ? orderIds : orderIds.Distinct(StringComparer.Ordinal))
            {
                if (find(orderId) is { IsPlaced: true } entry)
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
            BeginRequest();
            foreach (var entry in _orders.Open(filter))
            {
                Cancel(entry, isSpared, result);
            }
        }

        return result;
    }

    /// <summary>Does something with the lock of the account, after the changes that are due.</summary>
    public T Do<T>(Func<T> action)
    {
        lock (_gate)
        {
            _scheduled.ApplyDue();
            return action();
        }
    }

    /// <summary>Schedules a cancel of the orders that are open at a time, which does not happen where it is not due any more.</summary>
    public void CancelOpenAt(DateTimeOffset at, Func<bool> isDue)
    {
        lock (_gate)
        {
            _scheduled.Add(at, () =>
            {
                foreach (var entry in isDue() ? _orders.Open(MarketFilter.None) : [])
                {
                    Cancel(entry, static _ => false, new CancelResult());
                }
            });
        }
    }

    private void BeginRequest()
    {
        _scheduled.ApplyDue();
        _orders.Periods.BeginFirst();
    }

    private void Cancel(BookEntry entry, Func<string, bool> isSpared, CancelResult result)
    {
        var orderId = entry.Order.Id;
        if (isSpared(orderId))
        {
            result.NotCanceled.Add(orderId, CancelReasons.For(entry.State) ?? CancelReasons.InFlight);
            return;
        }

        _orders.Race(entry);
        if (CancelReasons.For(entry.State) is { } reason)
        {
            result.NotCanceled.Add(orderId, reason);
            return;
        }

        result.Canceled.Add(orderId);
        _orders.Change(entry, SandboxOrderState.Canceled);
    }

    private BookEntry Register(SandboxOrder order) => registry.Add(order, owner, _orders.ShelfOf(order));
}
