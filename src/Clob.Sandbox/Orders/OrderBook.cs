using System.Collections.Concurrent;

namespace Clob.Sandbox.Orders;

/// <summary>The orders of all accounts: a book for each account, and one registry of all ids.</summary>
internal sealed class OrderBook(TimeProvider clock)
{
    private readonly OrderRegistry _registry = new();
    private readonly ConcurrentDictionary<string, AccountBook> _books = new(StringComparer.Ordinal);

    /// <summary>Adds live orders, up to the first whose id is taken.</summary>
    /// <exception cref="ArgumentException">An id is taken.</exception>
    public void Add(string owner, IEnumerable<SandboxOrder> orders)
        => BookOf(owner).Add(orders, (order, shelfNumber) => _registry.Add(order, owner, shelfNumber));

    /// <summary>Returns the orders of the venue that look open, in the order in which they were added.</summary>
    public IReadOnlyList<SandboxOrder> Open()
    {
        var entries = _books.Values.SelectMany(book => book.Open(MarketFilter.None));
        return [.. entries.OrderBy(entry => entry.Number).Select(entry => entry.Order)];
    }

    public SandboxOrderState GetState(string orderId)
    {
        var entry = EntryOf(orderId);
        return BookOf(entry.Owner).StateOf(entry);
    }

    public void SetState(string orderId, SandboxOrderState state)
    {
        var entry = EntryOf(orderId);
        BookOf(entry.Owner).SetState(entry, state);
    }

    /// <summary>Returns the order of <paramref name="owner"/> with this id, and its state; null where there is none.</summary>
    public (SandboxOrder Order, SandboxOrderState State)? Find(string owner, string orderId)
        => OwnEntry(owner, orderId) is { } entry ? (entry.Order, BookOf(owner).StateOf(entry)) : null;

    /// <summary>Returns the orders of <paramref name="owner"/> that look open and match, in the order in which they were added.</summary>
    /// <param name="owner">The API key.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">The number of an order: only those after it.</param>
    /// <param name="limit">The largest number of orders to return.</param>
    public IReadOnlyList<BookEntry> OpenOf(string owner, MarketFilter filter, long after, int limit)
        => BookOf(owner).Open(filter, after, limit);

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

    private AccountBook BookOf(string owner) => _books.GetOrAdd(owner, static (_, time) => new AccountBook(time), clock);

    private BookEntry? OwnEntry(string owner, string orderId)
        => _registry.Find(orderId) is { } entry && entry.Owner == owner ? entry : null;

    private BookEntry EntryOf(string orderId)
        => _registry.Find(orderId) ?? throw new KeyNotFoundException($"The venue has no order '{orderId}'.");
}
