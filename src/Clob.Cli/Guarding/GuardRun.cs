using System.Runtime.InteropServices;
using Clob.Cli.Credentials;

namespace Clob.Cli.Guarding;

/// <summary>One run of <c>clob guard</c>: the first heartbeats, then the command, then the cancel.</summary>
/// <param name="environment">The streams and the clock.</param>
/// <param name="plan">What to do.</param>
/// <param name="accounts">The heartbeats.</param>
/// <param name="suggestDoctor">Says what to do for an account whose credentials were refused.</param>
internal sealed class GuardRun(CliEnvironment environment, GuardPlan plan, GuardedAccounts accounts, Action<Account> suggestDoctor)
{
    // How long what the command started may hold its output open after the command has ended.
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(1);

    /// <summary>Runs it, and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var signals = new SignalRelay(environment.TimeProvider);
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, signals.First);
        IReadOnlyList<(Account Account, int ExitCode)> failures;
        try
        {
            failures = await accounts.StartAsync(interrupted.Token).ConfigureAwait(false);
            interrupted.Token.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            environment.WriteError("Interrupted. The command was not started.");
            return await StopUnstartedAsync(signals).ConfigureAwait(false) ? ExitCode.NotDone : ExitCode.OutcomeUnknown;
        }

        if (failures.Count == 0)
        {
            return await GuardAsync(signals, interrupted.Token).ConfigureAwait(false);
        }

        environment.WriteError("The command was not started.");
        await StopUnstartedAsync(signals).ConfigureAwait(false);
        foreach (var (account, _) in failures.Where(failure => failure.ExitCode == ExitCode.CredentialsRefused))
        {
            suggestDoctor(account);
        }

        return ExitCode.WorstOf(failures.Select(failure => failure.ExitCode));
    }

    private async Task<int> GuardAsync(SignalRelay signals, CancellationToken interrupted)
    {
        GuardedProcess process;
        try
        {
            process = GuardedProcess.Start(plan.Path, plan.Arguments, plan.ReadsOutput, environment.TimeProvider);
        }
        catch (UsageException exception)
        {
            environment.WriteError(exception.Message);
            return await StopUnstartedAsync(signals).ConfigureAwait(false) ? ExitCode.WrongUsage : ExitCode.OutcomeUnknown;
        }

        using (process)
        {
            var output = plan.ReadsOutput ? new OutputLiveness(environment.TimeProvider) : null;
            var passed = output?.PassAsync(process.Output, environment.RawOut()) ?? Task.CompletedTask;
            signals.PassTo(signal => Pass(process, signal));
            await EndAsync(process, signals, Liveness(output), interrupted).ConfigureAwait(false);
            signals.NoteEnd();

            // What the command started may hold its output open.
            await Task.WhenAny(passed, Task.Delay(OutputPatience, environment.TimeProvider, CancellationToken.None)).ConfigureAwait(false);
            return await accounts.StopAsync(signals.Abort).ConfigureAwait(false) && process.HasEnded
                ? process.ExitCode
                : ExitCode.OutcomeUnknown;
        }
    }

    /// <summary>Waits until the command has ended, and ends it where it has to.</summary>
    private async Task EndAsync(GuardedProcess process, SignalRelay signals, ILiveness? liveness, CancellationToken interrupted)
    {
        var watch = new CommandWatch(plan, accounts, liveness, environment.TimeProvider);
        if (await watch.RunAsync(process.Ended, interrupted).ConfigureAwait(false) is { } why)
        {
            environment.WriteError(why);
            var signal = interrupted.IsCancellationRequested ? await signals.PassedAsync().ConfigureAwait(false) : null;
            var request = signal is not { } passed ? EndRequest.None : IsOfTerminal(passed) ? EndRequest.Terminal : EndRequest.Passed;
            await process.EndAsync(request, plan.KillAfter, signals.Again).ConfigureAwait(false);
        }
        else if (interrupted.IsCancellationRequested)
        {
            // The signal has ended the command, and not what the command started.
            await process.EndStartedAsync(plan.KillAfter, signals.Again).ConfigureAwait(false);
        }

        if (!process.HasEnded)
        {
            environment.WriteError("The command cannot be ended, and may place orders after the cancel. End it, and cancel again.");
        }
    }

    // At a terminal, Ctrl+C reaches the command as well; a second one would count as a second Ctrl+C.
    private void Pass(GuardedProcess process, PosixSignal signal)
    {
        process.NoteStarted();
        if (!IsOfTerminal(signal))
        {
            process.Pass(signal);
        }
    }

    private bool IsOfTerminal(PosixSignal signal)
        => environment.IsInputTerminal && signal is (PosixSignal.SIGINT or PosixSignal.SIGQUIT or PosixSignal.SIGHUP);

    private ILiveness? Liveness(OutputLiveness? output)
        => plan.LivenessFile is { } file ? new FileLiveness(file, environment.TimeProvider) : output;

    private Task<bool> StopUnstartedAsync(SignalRelay signals)
    {
        signals.NoteEnd();
        return accounts.StopUnstartedAsync(signals.Abort);
    }
}
