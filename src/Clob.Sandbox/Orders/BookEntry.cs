namespace Clob.Sandbox.Orders;

/// <summary>An order with its shelf and its state. The lock of the account's book guards what changes.</summary>
/// <param name="order">The order.</param>
/// <param name="owner">The API key that owns it.</param>
/// <param name="shelfNumber">The number of its shelf in the book of its account.</param>
internal sealed class BookEntry(SandboxOrder order, string owner, int shelfNumber)
{
    public SandboxOrder Order { get; } = order;

    public string Owner { get; } = owner;

    public int ShelfNumber { get; } = shelfNumber;

    /// <summary>Gets or sets the position among all orders of the venue, in the order in which they were placed; 0 before that.</summary>
    public long Number { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    /// <summary>Gets whether the venue has the order: one that arrives later is not placed yet.</summary>
    public bool IsPlaced => Number > 0;

    public SandboxOrderState State { get; set; } = SandboxOrderState.Live;

    public decimal SizeMatched { get; set; }

    public decimal Remaining => Order.Size - SizeMatched;

    public bool IsShelved { get; set; }

    /// <summary>Gets the progress now; null before the order is placed.</summary>
    public OrderProgress? Progress => IsPlaced ? new OrderProgress(State, SizeMatched) : null;

    /// <summary>Gets or sets the period between two reads in which <see cref="Before"/> was recorded.</summary>
    public long ChangedIn { get; set; }

    /// <summary>Gets or sets the progress before the first change of that period; null where the order was not placed then.</summary>
    public OrderProgress? Before { get; set; }
}
