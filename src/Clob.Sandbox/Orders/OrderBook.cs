using System.Collections.Concurrent;

namespace Clob.Sandbox.Orders;

/// <summary>The orders of all accounts: a book for each account, and one registry of all ids.</summary>
internal sealed class OrderBook(TimeProvider clock)
{
    private readonly TimeProvider _clock = clock;
    private readonly OrderRegistry _registry = new();
    private readonly ConcurrentDictionary<string, AccountBook> _books = new(StringComparer.Ordinal);

    /// <summary>Places live orders, up to the first whose id is taken.</summary>
    /// <exception cref="ArgumentException">An id is taken.</exception>
    public void Add(string owner, IEnumerable<SandboxOrder> orders) => BookOf(owner).Add(orders);

    /// <summary>Takes the id of an order that is placed at a time.</summary>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public void AddAt(string owner, SandboxOrder order, DateTimeOffset at) => BookOf(owner).Announce(order, at);

    /// <summary>Takes the id of an order. Returns what places it.</summary>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public Action AddLater(string owner, SandboxOrder order)
    {
        var book = BookOf(owner);
        var entry = book.Announce(order);
        return () => book.Place(entry);
    }

    /// <summary>Returns the orders of the venue that look open, in the order in which they were placed.</summary>
    public IReadOnlyList<SandboxOrder> Open()
    {
        var entries = _books.Values.SelectMany(book => book.Open());
        return [.. entries.OrderBy(entry => entry.Number).Select(entry => entry.Order)];
    }

    public OrderProgress GetProgress(string orderId)
    {
        var entry = EntryOf(orderId);
        return BookOf(entry.Owner).ProgressOf(entry) ?? throw Unknown(orderId);
    }

    public void SetState(string orderId, SandboxOrderState state)
    {
        var entry = EntryOf(orderId);
        if (!BookOf(entry.Owner).TrySetState(entry, state))
        {
            throw Unknown(orderId);
        }
    }

    /// <summary>Matches a part of an order, or the rest, if it is active and has as much left. Returns whether it did.</summary>
    public bool TryFill(string orderId, decimal size)
    {
        var entry = EntryOf(orderId);
        return BookOf(entry.Owner).TryFill(entry, size);
    }

    /// <summary>Matches an order when a cancel reaches it: at most what is left then.</summary>
    public void FillOnCancel(string orderId, decimal size)
    {
        var entry = EntryOf(orderId);
        BookOf(entry.Owner).FillOnCancel(entry, size);
    }

    /// <summary>Reads the order of <paramref name="owner"/> with this id; null where there is none.</summary>
    /// <param name="owner">The API key.</param>
    /// <param name="orderId">The id.</param>
    /// <param name="lags">Whether to read it as it was at the read before.</param>
    public OrderView? Read(string owner, string orderId, bool lags) => BookOf(owner).Read(OwnEntry(owner, orderId), lags);

    /// <summary>Reads the orders of <paramref name="owner"/> that look open and match, in the order in which they were placed.</summary>
    /// <param name="owner">The API key.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="offset">How many of these to leave out.</param>
    /// <param name="limit">The largest number of orders to return.</param>
    /// <param name="lags">Whether to read them as they were at the read before.</param>
    public IReadOnlyList<OrderView> ReadOpen(string owner, MarketFilter filter, int offset, int limit, bool lags)
        => BookOf(owner).ReadOpen(filter, offset, limit, lags);

    /// <summary>Schedules a change of an order's state, which does not happen where the order is finished by then.</summary>
    public void Schedule(string orderId, SandboxOrderState state, DateTimeOffset at)
    {
        var entry = EntryOf(orderId);
        BookOf(entry.Owner).Schedule(entry, state, at);
    }

    /// <summary>Cancels the orders of <paramref name="owner"/> with these ids. An id that occurs twice is in the result once.</summary>
    public CancelResult Cancel(string owner, IReadOnlyList<string> orderIds, Func<string, bool> isSpared) => BookOf(owner).Cancel(
        orderIds,
        orderId => OwnEntry(owner, orderId),
        isSpared);

    /// <summary>Cancels the open orders of <paramref name="owner"/> that match. The result does not name others.</summary>
    public CancelResult CancelOpen(string owner, MarketFilter filter, Func<string, bool> isSpared)
        => BookOf(owner).CancelOpen(filter, isSpared);

    /// <summary>Returns the book of an account.</summary>
    public AccountBook BookOf(string owner)
        => _books.GetOrAdd(owner, static (key, venue) => new AccountBook(key, venue._registry, venue._clock), this);

    private static KeyNotFoundException Unknown(string orderId) => new($"The venue has no order '{orderId}'.");

    private BookEntry? OwnEntry(string owner, string orderId)
        => _registry.Find(orderId) is { } entry && entry.Owner == owner ? entry : null;

    private BookEntry EntryOf(string orderId) => _registry.Find(orderId) ?? throw Unknown(orderId);
}
