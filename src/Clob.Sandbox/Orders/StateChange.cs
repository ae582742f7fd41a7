namespace Clob.Sandbox.Orders;

/// <summary>A scheduled change of an order's state.</summary>
internal sealed record StateChange(BookEntry Entry, SandboxOrderState State);
