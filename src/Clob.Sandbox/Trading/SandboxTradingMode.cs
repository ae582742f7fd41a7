namespace Clob.Sandbox;

/// <summary>What the venue lets its traders do. Source: public documentation of the cancel endpoints.</summary>
public enum SandboxTradingMode
{
    /// <summary>Everything.</summary>
    Open,

    /// <summary>Cancels only. The sandbox takes no new orders in any mode, so that it is the same there as <see cref="Open"/>.</summary>
    CancelOnly,

    /// <summary>Nothing: cancels too are refused, with <see cref="SandboxResponse.TradingDisabled"/>.</summary>
    Disabled,
}
