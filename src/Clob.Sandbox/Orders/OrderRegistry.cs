namespace Clob.Sandbox.Orders;

/// <summary>The ids of all orders of the venue. Its lock is held for one look-up at a time.</summary>
/// <remarks>Not a concurrent dictionary, which takes three times as long to add a million orders.</remarks>
internal sealed class OrderRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BookEntry> _entries = new(StringComparer.Ordinal);
    private long _placed;

    /// <summary>Creates the entry of an order, which is not placed yet.</summary>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public BookEntry Add(SandboxOrder order, string owner, int shelfNumber)
    {
        lock (_gate)
        {
            var entry = new BookEntry(order, owner, shelfNumber);
            return _entries.TryAdd(order.Id, entry)
                ? entry
                : throw new ArgumentException($"The order id '{order.Id}' is taken.", nameof(order));
        }
    }

    /// <summary>Returns the number of the next order that is placed.</summary>
    public long NextNumber() => Interlocked.Increment(ref _placed);

    public BookEntry? Find(string orderId)
    {
        lock (_gate)
        {
            return _entries.GetValueOrDefault(orderId);
        }
    }
}
