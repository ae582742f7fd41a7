namespace Clob.Sandbox.Orders;

/// <summary>One order, the API key that owns it, and what became of it.</summary>
internal sealed class BookEntry(SandboxOrder order, string owner)
{
    public SandboxOrder Order { get; } = order;

    public string Owner { get; } = owner;

    public SandboxOrderState State { get; set; } = SandboxOrderState.Open;
}
