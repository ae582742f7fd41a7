namespace Clob.Sandbox.Orders;

/// <summary>One order, where it stands, and what became of it. The book of its account guards everything that changes.</summary>
/// <param name="order">The order.</param>
/// <param name="owner">The API key that owns it.</param>
/// <param name="number">Counts the orders of the venue in the order in which they were added.</param>
/// <param name="shelfNumber">The number of its shelf in the book of its account.</param>
internal sealed class BookEntry(SandboxOrder order, string owner, long number, int shelfNumber)
{
    public SandboxOrder Order { get; } = order;

    public string Owner { get; } = owner;

    public long Number { get; } = number;

    public int ShelfNumber { get; } = shelfNumber;

    public SandboxOrderState State { get; set; } = SandboxOrderState.Open;

    public bool IsShelved { get; set; }
}
