namespace Clob.Sandbox.Orders;

/// <summary>
/// The orders of one account without a lock, which <see cref="AccountBook"/> has: how they change, and how reads show them.
/// </summary>
internal sealed class AccountOrders(OrderRegistry registry)
{
    private readonly ShelfIndex _shelves = new();

    // In the order in which they were placed.
    private readonly List<BookEntry> _placed = [];

    // How much of an order is matched when a cancel reaches it.
    private readonly Dictionary<BookEntry, decimal> _races = [];

    public ReadPeriods Periods { get; } = new();

    public int ShelfOf(SandboxOrder order) => _shelves.For(order).Number;

    public void Place(BookEntry entry, DateTimeOffset at)
    {
        Periods.Record(entry);
        entry.Number = registry.NextNumber();
        entry.PlacedAt = at;
        _placed.Add(entry);
        _shelves[entry.ShelfNumber].Add(entry);
    }

    public void Change(BookEntry entry, SandboxOrderState state)
    {
        Periods.Record(entry);
        entry.SizeMatched = (entry.State, state) switch
        {
            (_, SandboxOrderState.Matched) => entry.Order.Size,
            (SandboxOrderState.Matched, not SandboxOrderState.Forgotten) => 0,
            _ => entry.SizeMatched,
        };
        _shelves[entry.ShelfNumber].Change(entry, state);
    }

    /// <summary>Matches a part of an order, or all that is left.</summary>
    public void Fill(BookEntry entry, decimal size)
    {
        if (size == entry.Remaining)
        {
            Change(entry, SandboxOrderState.Matched);
            return;
        }

        Periods.Record(entry);
        entry.SizeMatched += size;
    }

    /// <summary>Makes an order be matched when a cancel reaches it: so much, or all that is left then.</summary>
    public void AddRace(BookEntry entry, decimal size) => _races[entry] = size;

    /// <summary>Matches an order that a cancel reaches, if that is its state or was asked for.</summary>
    public void Race(BookEntry entry)
    {
        if (entry.State == SandboxOrderState.Matching)
        {
            Fill(entry, entry.Remaining);
        }
        else if (entry.State == SandboxOrderState.Live && _races.Remove(entry, out var size))
        {
            Fill(entry, Math.Min(size, entry.Remaining));
        }
    }

    /// <summary>Returns the first of the orders that look open and match, in the order in which they were placed.</summary>
    public IReadOnlyList<BookEntry> Open(MarketFilter filter, int limit = int.MaxValue)
    {
        var shelves = _shelves.Matching(filter);
        var open = shelves.SelectMany(shelf => shelf.Open().Take(limit)).ToList();
        if (shelves.Count > 1)
        {
            open.Sort((left, right) => left.Number.CompareTo(right.Number));
        }

        return open.Count > limit ? open[..limit] : open;
    }

    /// <summary>Returns an order as it is or, where the read lags, as it was at the read before; null where it was not placed.</summary>
    public OrderView? View(BookEntry entry, bool lags)
        => (lags ? Periods.AtBegin(entry) : entry.Progress) is { } progress ? new OrderView(entry.Order, entry.PlacedAt, progress) : null;

    public IReadOnlyList<OrderView> ViewOpen(MarketFilter filter, int offset, int limit, bool lags)
    {
        var end = (int)Math.Min((long)offset + limit, int.MaxValue);
        var entries = lags ? _placed.Where(entry => filter.Matches(entry.Order)) : Open(filter, end);
        var open = entries.Select(entry => View(entry, lags)).OfType<OrderView>().Where(view => view.Progress.State.LooksOpen());
        return [.. open.Skip(offset).Take(limit)];
    }
}
