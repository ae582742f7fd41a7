namespace Clob.Sandbox.Orders;

/// <summary>The ids of all orders of the venue. Its lock is held for one look-up at a time.</summary>
/// <remarks>Not a concurrent dictionary, which takes three times as long to add a million orders.</remarks>
internal sealed class OrderRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BookEntry> _entries = new(StringComparer.Ordinal);
    private long _added;

    /// <summary>Creates the entry of an order, with its number.</summary>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public BookEntry Add(SandboxOrder order, string owner, int shelfNumber)
    {
        lock (_gate)
        {
            var entry = new BookEntry(order, owner, ++_added, shelfNumber);
            return _entries.TryAdd(order.Id, entry)
                ? entry
                : throw new ArgumentException($"The order id '{order.Id}' is taken.", nameof(order));
        }
    }

    public BookEntry? Find(string orderId)
    {
        lock (_gate)
        {
            return _entries.GetValueOrDefault(orderId);
        }
    }
}
