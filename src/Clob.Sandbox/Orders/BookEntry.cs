namespace Clob.Sandbox.Orders;

/// <summary>An order with its shelf and its state. The lock of the account's book guards what changes.</summary>
/// <param name="order">The order.</param>
/// <param name="owner">The API key that owns it.</param>
/// <param name="number">The position among all orders of the venue, in the order in which they were added.</param>
/// <param name="shelfNumber">The number of its shelf in the book of its account.</param>
internal sealed class BookEntry(SandboxOrder order, string owner, long number, int shelfNumber)
{
    public SandboxOrder Order { get; } = order;

    public string Owner { get; } = owner;

    public long Number { get; } = number;

    public int ShelfNumber { get; } = shelfNumber;

    public SandboxOrderState State { get; set; } = SandboxOrderState.Live;

    public bool IsShelved { get; set; }
}
