namespace Clob.Sandbox.Trading;

/// <summary>Whether the venue takes cancels at the moment: its mode, and restarts of its matching engine.</summary>
internal sealed class TradingState(TimeProvider clock)
{
    private volatile EngineRestart? _restart;

    public SandboxTradingMode Mode { get; set; }

    /// <summary>Whether accounts may close positions only.</summary>
    public bool ClosedOnly { get; set; }

    public void Restart(TimeSpan duration, bool withRetryAfter) => _restart = new EngineRestart(clock.GetUtcNow() + duration, withRetryAfter);

    /// <summary>Why a cancel is refused now; null if it is not.</summary>
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

        var rest = restart.EndsAt - clock.GetUtcNow();
        return rest > TimeSpan.Zero ? SandboxResponse.NotReady(restart.WithRetryAfter ? rest : null) : null;
    }
}
