namespace Clob.Sandbox.Orders;

/// <summary>An order as a read shows it.</summary>
internal sealed record OrderView(SandboxOrder Order, DateTimeOffset PlacedAt, OrderProgress Progress);
