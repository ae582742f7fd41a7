namespace Clob.Sandbox.Trading;

/// <summary>Whether the venue accepts cancels now: its mode, and restarts of its matching engine.</summary>
internal sealed class TradingState(TimeProvider clock)
{
    private volatile EngineRestart? _restart;

    public SandboxTradingMode Mode { get; set; }

    /// <summary>Gets or sets whether accounts may only close positions.</summary>
    public bool ClosedOnly { get; set; }

    public void Restart(TimeSpan duration, bool withRetryAfter)
        => _restart = new EngineRestart(clock.GetUtcNow() + duration, withRetryAfter);

    /// <summary>Returns the response that refuses a cancel now; null where cancels are accepted.</summary>
    public SandboxResponse? Refusal()
    {
        if (Mode == SandboxTradingMode.Disabled)
        {
            return SandboxResponse.TradingDisabled;
        }

        if (_restart is not { } restart)
        {
            return null;
        }

        var remaining = restart.EndsAt - clock.GetUtcNow();
        return remaining > TimeSpan.Zero ? SandboxResponse.NotReady(restart.WithRetryAfter ? remaining : null) : null;
    }
}
