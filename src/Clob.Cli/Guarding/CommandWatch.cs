namespace Clob.Cli.Guarding;

/// <summary>Waits until a command has ended, or has to be ended.</summary>
/// <param name="plan">When it has to be.</param>
/// <param name="accounts">Its heartbeats.</param>
/// <param name="liveness">Its signs of life; null to not ask for them.</param>
/// <param name="timeProvider">The clock of waits.</param>
internal sealed class CommandWatch(GuardPlan plan, GuardedAccounts accounts, ILiveness? liveness, TimeProvider timeProvider)
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    /// <summary>Returns why the command has to be ended; null where it has ended.</summary>
    /// <param name="ended">Completes when the command has ended.</param>
    /// <param name="interrupted">Canceled when this program is told to end.</param>
    public async Task<string?> RunAsync(Task ended, CancellationToken interrupted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        var lost = plan.GoesOnWhenLost ? accounts.KeepAsync(over.Token) : accounts.AnyLost;
        var interruption = Task.Delay(Timeout.Infinite, over.Token);
        var look = TimeSpan.FromTicks(Math.Min(LongestLook.Ticks, plan.LivenessTimeout.Ticks / 4));
        try
        {
            while (true)
            {
                var wait = liveness is null ? interruption : Task.Delay(look, timeProvider, over.Token);
                await Task.WhenAny(ended, interruption, wait, lost).ConfigureAwait(false);
                if (ended.IsCompleted)
                {
                    return null;
                }

                if (interrupted.IsCancellationRequested)
                {
                    return "Interrupted: the command is asked to end.";
                }

                if (lost.IsCompleted)
                {
                    return "The command is ended, because its orders are no longer protected.";
                }

                if (liveness?.SilentFor > plan.LivenessTimeout)
                {
                    return FormattableString.Invariant(
                        $"The command has shown no sign of life for {plan.LivenessTimeout.TotalSeconds:0.###} s, and is ended.");
                }
            }
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
        }
    }
}
