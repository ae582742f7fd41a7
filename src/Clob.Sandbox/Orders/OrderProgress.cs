namespace Clob.Sandbox.Orders;

/// <summary>What changes in an order: its state, and how much of it is matched.</summary>
internal sealed record OrderProgress(SandboxOrderState State, decimal SizeMatched);
