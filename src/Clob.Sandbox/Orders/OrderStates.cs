namespace Clob.Sandbox.Orders;

/// <summary>What the states of an order have in common.</summary>
internal static class OrderStates
{
    /// <summary>Whether everybody takes it for open.</summary>
    public static bool LooksOpen(this SandboxOrderState state) => state is SandboxOrderState.Open or SandboxOrderState.Matching;

    /// <summary>Whether it is open, or may still become so.</summary>
    public static bool IsLive(this SandboxOrderState state) => state.LooksOpen() || state == SandboxOrderState.Pending;

    /// <summary>Whether an order in this state can come to another by itself: what is finished can only be forgotten.</summary>
    public static bool CanBecome(this SandboxOrderState state, SandboxOrderState next) => state.IsLive() || next == SandboxOrderState.Forgotten;
}
