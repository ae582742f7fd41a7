namespace Clob.Sandbox;

/// <summary>What the venue accepts. Source: public documentation of the cancel endpoints.</summary>
public enum SandboxTradingMode
{
    /// <summary>Everything.</summary>
    Open,

    /// <summary>Only cancels. For the sandbox the same as <see cref="Open"/>, because it has no endpoint for new orders.</summary>
    CancelOnly,

    /// <summary>Nothing: cancels are refused too, with <see cref="SandboxResponse.TradingDisabled"/>.</summary>
    Disabled,
}
