namespace Clob.Sandbox.Orders;

/// <summary>What will become of an order at a certain time.</summary>
internal sealed record StateChange(BookEntry Entry, SandboxOrderState State);
