namespace Clob.Sandbox.Orders;

/// <summary>Questions about the state of an order.</summary>
internal static class OrderStates
{
    /// <summary>Returns whether the venue shows the order as open.</summary>
    public static bool LooksOpen(this SandboxOrderState state) => state is SandboxOrderState.Live or SandboxOrderState.Matching;

    /// <summary>Returns whether the order is open, or may still become so.</summary>
    public static bool IsActive(this SandboxOrderState state) => state.LooksOpen() || state == SandboxOrderState.Pending;

    /// <summary>Returns whether a scheduled change to another state can happen: a finished order can only be forgotten.</summary>
    public static bool CanBecome(this SandboxOrderState state, SandboxOrderState next)
        => state.IsActive() || next == SandboxOrderState.Forgotten;
}
