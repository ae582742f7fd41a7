using System.CommandLine;
using System.Runtime.InteropServices;
using Clob.Cli.Credentials;
using Clob.Cli.Guarding;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob guard -- COMMAND ARGS...</c>.</summary>
internal sealed class GuardCommand : AccountCommand
{
    private const string Kill = "kill";
    private const string Warn = "warn";

    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    private readonly Argument<string[]> _command = new("COMMAND") { Description = "The command and its arguments, after --.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _liveness = new("--liveness") { Description = "A file that the command touches; where it stops, the command is ended.", HelpName = "FILE" };
    private readonly FlagOption _livenessOutput = new("--liveness-stdin-of-child", "Take lines on the command's standard output as its signs of life.");
    private readonly DurationOption _livenessTimeout = new("--liveness-timeout", "How long the command may show no sign of life; 60s without it.");
    private readonly DurationOption _killAfter = new("--kill-after", "How long the command may take to end when it is asked to; 5s without it.");
    private readonly Option<string> _onLost = new("--on-lost")
    {
        Description = $"What to do when heartbeats are lost: {Kill}, which ends the command and cancels, or {Warn}.",
        HelpName = "ACTION",
        DefaultValueFactory = _ => Kill,
    };

    public GuardCommand(CliEnvironment environment)
        : base("guard", "Run a command with a dead-man's switch: its orders do not outlive it.", environment, allowsProfiles: true, "Write the report as one JSON object to standard error.")
    {
        _onLost.AcceptOnlyFromAmong(Kill, Warn);
        Add(_command);
        Add(_liveness);
        Add(_livenessOutput);
        Add(_livenessTimeout);
        Add(_killAfter);
        Add(_onLost);
        Validators.Add(result =>
        {
            if (result.GetResult(_livenessTimeout) is not null && result.GetResult(_liveness) is null && result.GetResult(_livenessOutput) is null)
            {
                result.AddError($"{_livenessTimeout.Name} needs {_liveness.Name} FILE or {_livenessOutput.Name}.");
            }

            if (result.GetResult(_liveness) is not null && result.GetResult(_livenessOutput) is not null)
            {
                result.AddError($"{_liveness.Name} and {_livenessOutput.Name} are two signs of life. Pass one of them.");
            }
        });
        SetAction(RunAsync);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob guard -- python bot.py",
        "clob guard --liveness alive.txt --liveness-timeout 20s -- ./bot --fast",
        "clob guard --profile main --profile hedge -- ./bot",
        "",
        "Heartbeats are sent while the command runs. When it ends, for any reason,",
        "or clob guard is told to end, all open orders of the API key are canceled,",
        "and it is proven that none is open. The report goes to standard error.",
        "",
        "Nothing disarms the venue's switch. Where clob guard itself is killed, or",
        "the machine fails, the venue cancels the open orders 10 to 15 s later.",
        "The command may then still run. Start a bot itself, and not a script that",
        "leaves it behind: sh -c 'exec ./bot'.",
    ];

    protected override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  it is not proven that nothing is open, or the first heartbeat was not",
        "   acknowledged",
        "1  interrupted before the command was started, and nothing is open",
        "n  the exit code of the command",
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var accounts = ReadAccounts(parsed);
        if (accounts.GroupBy(account => (account.Credentials.ApiKey, account.BaseAddress)).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new UsageException(
                $"The profiles {string.Join(" and ", same.Select(account => account.Profile))} are the same API key, whose heartbeats one sender alone can send. Pass one of them.");
        }

        string[] command = parsed.GetRequiredValue(_command);
        var path = CommandPath.Find(command[0], CliEnvironment.Variable)
            ?? throw new UsageException($"There is no command '{OrderIdText.Shown(command[0])}' that can be run. Nothing was sent.");
        var guarded = accounts.Select(account => new GuardedAccount(CliEnvironment, account, CreateOptions(account), accounts.Count > 1)).ToList();
        try
        {
            int?[] failures;
            try
            {
                failures = await Task.WhenAll(guarded.Select(account => account.StartAsync(cancellationToken))).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                CliEnvironment.WriteError("Interrupted. The command was not started. A heartbeat may have armed the venue's switch: all open orders are canceled.");
                return await StopAsync(parsed, guarded, CancellationToken.None).ConfigureAwait(false) ? ExitCode.NotDone : ExitCode.OutcomeUnknown;
            }

            return failures.OfType<int>().ToList() is { Count: > 0 } exitCodes
                ? await NotStartedAsync(parsed, accounts, guarded, failures, exitCodes).ConfigureAwait(false)
                : await GuardAsync(parsed, path, command[1..], guarded, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var account in guarded)
            {
                await account.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Ends without the command. Where a heartbeat may have arrived, the switch may be armed, and would cancel the open orders at a time
    /// that nobody knows: they are canceled now.
    /// </summary>
    private async Task<int> NotStartedAsync(
        ParseResult parsed, IReadOnlyList<Account> accounts, List<GuardedAccount> guarded, int?[] failures, List<int> exitCodes)
    {
        CliEnvironment.WriteError("The command was not started.");
        var armed = guarded.Where(account => account.MayBeArmed).ToList();
        if (armed.Count > 0)
        {
            CliEnvironment.WriteError("A heartbeat may have armed the venue's switch: all open orders of the API key are canceled.");
            await StopAsync(parsed, armed, CancellationToken.None).ConfigureAwait(false);
        }

        foreach (var (account, _) in accounts.Zip(failures).Where(pair => pair.Second == ExitCode.CredentialsRefused))
        {
            SuggestDoctor(account);
        }

        return ExitCode.WorstOf(exitCodes);
    }

    private async Task<int> GuardAsync(
        ParseResult parsed, string path, string[] arguments, List<GuardedAccount> guarded, CancellationToken cancellationToken)
    {
        var output = parsed.GetValue(_livenessOutput) ? new OutputLiveness(CliEnvironment.TimeProvider) : null;
        using var signals = new SignalRelay(CliEnvironment.TimeProvider);
        GuardedProcess process;
        try
        {
            process = GuardedProcess.Start(path, arguments, output is not null, CliEnvironment.TimeProvider);
        }
        catch (UsageException exception)
        {
            CliEnvironment.WriteError(exception.Message);
            await StopAsync(parsed, guarded, CancellationToken.None).ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        using (process)
        {
            // At a terminal, Ctrl+C reaches the command as well; a second one would count as a second Ctrl+C.
            signals.PassTo(signal =>
            {
                if (!CliEnvironment.IsInputTerminal || signal == PosixSignal.SIGTERM)
                {
                    process.Pass(signal);
                }
            });
            var passed = output?.PassAsync(process.Output, CliEnvironment.RawOut()) ?? Task.CompletedTask;
            var patience = parsed.GetValue(_killAfter) ?? TimeSpan.FromSeconds(5);
            if (await WaitAsync(parsed, process, guarded, Liveness(parsed, output), cancellationToken).ConfigureAwait(false) is { } why)
            {
                CliEnvironment.WriteError(why);
                var isAsked = cancellationToken.IsCancellationRequested && await signals.IsPassedAsync().ConfigureAwait(false);
                await process.EndAsync(isAsked, patience, signals.Again).ConfigureAwait(false);
            }

            signals.NoteEnd();

            // What the command started may hold its output open.
            await Task.WhenAny(passed, Task.Delay(LongestLook, CliEnvironment.TimeProvider, CancellationToken.None)).ConfigureAwait(false);
            var isProven = await StopAsync(parsed, guarded, signals.Abort).ConfigureAwait(false);
            if (signals.Abort.IsCancellationRequested)
            {
                CliEnvironment.WriteError("The cancel was cut off. The venue cancels the open orders 10 to 15 s after the last heartbeat.");
            }

            return isProven ? process.ExitCode : ExitCode.OutcomeUnknown;
        }
    }

    private ILiveness? Liveness(ParseResult parsed, OutputLiveness? output)
        => parsed.GetValue(_liveness) is { } file ? new FileLiveness(file, CliEnvironment.TimeProvider) : output;

    /// <summary>Waits until the command has ended, or has to be ended. Returns why it has to be; null where it has ended.</summary>
    private async Task<string?> WaitAsync(
        ParseResult parsed, GuardedProcess process, List<GuardedAccount> guarded, ILiveness? liveness, CancellationToken cancellationToken)
    {
        var timeout = parsed.GetValue(_livenessTimeout) ?? TimeSpan.FromSeconds(60);
        var look = TimeSpan.FromTicks(Math.Min(LongestLook.Ticks, timeout.Ticks / 4));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var warns = parsed.GetRequiredValue(_onLost) == Warn;
        var lost = warns ? Task.WhenAll(guarded.Select(account => KeepAsync(account, over.Token))) : Task.WhenAny(guarded.Select(account => account.Lost));
        var interrupted = Task.Delay(Timeout.Infinite, over.Token);
        try
        {
            while (true)
            {
                var wait = liveness is null ? interrupted : Task.Delay(look, CliEnvironment.TimeProvider, over.Token);
                await Task.WhenAny(process.Ended, interrupted, wait, lost).ConfigureAwait(false);
                if (process.Ended.IsCompleted)
                {
                    return null;
                }

                if (cancellationToken.IsCancellationRequested)
                {
                    return "Interrupted: the command is asked to end.";
                }

                if (lost.IsCompleted)
                {
                    return "The command is ended, because its orders are no longer protected.";
                }

                if (liveness?.SilentFor > timeout)
                {
                    return FormattableString.Invariant($"The command has shown no sign of life for {timeout.TotalSeconds:0.###} s, and is ended.");
                }
            }
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Starts the heartbeats again whenever they are lost.</summary>
    private async Task KeepAsync(GuardedAccount account, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (account.Status.State == HeartbeatState.Lost)
            {
                await account.RestartAsync(RestartDelay, cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(LongestLook, CliEnvironment.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Cancels and verifies for all accounts at the same time, and reports it on standard error. Returns whether all is proven.</summary>
    private async Task<bool> StopAsync(ParseResult parsed, List<GuardedAccount> guarded, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(guarded.Select(account => account.StopAsync(StopMode.CancelAllAndVerify, cancellationToken))).ConfigureAwait(false);
        var report = CliEnvironment with { Out = CliEnvironment.Error, Columns = CliEnvironment.ErrorColumns };
        new ReportOutput(report, IsJson(parsed)).Write(outcomes);
        return outcomes.All(outcome => outcome.Outcome.Verification?.IsVerified == true);
    }
}
