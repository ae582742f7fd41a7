using System.Collections.Concurrent;

namespace Clob.Sandbox.Orders;

/// <summary>All orders of all accounts: a book for each account, and one list in which every id stands once.</summary>
internal sealed class OrderBook(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, BookEntry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AccountBook> _books = new(StringComparer.Ordinal);
    private long _added;

    public void Add(SandboxOrder order, string owner)
    {
        var isAdded = BookOf(owner).TryAdd(order, shelf =>
        {
            var entry = new BookEntry(order, owner, Interlocked.Increment(ref _added), shelf);
            return _entries.TryAdd(order.Id, entry) ? entry : null;
        });
        if (!isAdded)
        {
            throw new ArgumentException($"The order id '{order.Id}' is taken.", nameof(order));
        }
    }

    /// <summary>What looks open on the whole venue, in the order in which it was added.</summary>
    public IReadOnlyList<SandboxOrder> Open()
    {
        var entries = _books.Values.SelectMany(book => book.Open(MarketFilter.None));
        return [.. entries.OrderBy(entry => entry.Number).Select(entry => entry.Order)];
    }

    public SandboxOrderState GetState(string orderId)
    {
        var entry = _entries[orderId];
        return BookOf(entry.Owner).StateOf(entry);
    }

    public void SetState(string orderId, SandboxOrderState state)
    {
        var entry = _entries[orderId];
        BookOf(entry.Owner).SetState(entry, state);
    }

    /// <summary>Announces what becomes of an order at a certain time, unless it is finished by then.</summary>
    public void Announce(string orderId, SandboxOrderState state, DateTimeOffset at)
    {
        var entry = _entries[orderId];
        BookOf(entry.Owner).Announce(entry, state, at);
    }

    /// <summary>Cancels the orders of <paramref name="owner"/> with these ids; an id that comes twice is answered once.</summary>
    public CancelResult Cancel(string owner, IReadOnlyList<string> orderIds, Func<string, bool> isSpared) =>
        BookOf(owner).Cancel(orderIds, orderId => Owned(owner, orderId), isSpared);

    /// <summary>Cancels the open orders of <paramref name="owner"/> that match; orders that are not open are not named.</summary>
    public CancelResult CancelOpen(string owner, MarketFilter filter, Func<string, bool> isSpared) =>
        BookOf(owner).CancelOpen(filter, isSpared);

    private AccountBook BookOf(string owner) => _books.GetOrAdd(owner, static (_, time) => new AccountBook(time), clock);

    private BookEntry? Owned(string owner, string orderId) =>
        _entries.TryGetValue(orderId, out var entry) && entry.Owner == owner ? entry : null;
}
