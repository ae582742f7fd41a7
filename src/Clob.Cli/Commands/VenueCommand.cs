using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.DryRun;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Cli.Sending;

namespace Clob.Cli.Commands;

/// <summary>A command that cancels orders at the venue and reports the outcome of each.</summary>
internal abstract class VenueCommand : AccountCommand
{
    // After so long without an admitted request, the command ends and reports what is not canceled.
    private static readonly TimeSpan RateLimitTimeout = TimeSpan.FromSeconds(60);

    private readonly FlagOption _verify = new("--verify", "Read the orders afterwards, and prove the state of each.");
    private readonly FlagOption _dryRun = new("--dry-run", "Show the requests, with secrets masked, and send none.");

    protected VenueCommand(string name, string description, CliEnvironment environment, bool allowsProfiles = false)
        : base(name, description, environment, allowsProfiles)
    {
        Add(_verify);
        Add(_dryRun);
        SetAction(CancelAsync);
    }

    protected sealed override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  the outcome is unknown, or cannot be printed, or the venue was not",
        "   reachable; with --verify: the state of an order could not be read",
        "1  some orders are not canceled, also where it was interrupted",
        "0  every order is canceled; with --verify: that is proven",
    ];

    /// <summary>Cancels the orders, and returns the report.</summary>
    /// <exception cref="UsageException">The input is wrong, and nothing was sent.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. The exception has the report.</exception>
    protected abstract Task<CancelOutcome> CancelAsync(CancelTask task, CancellationToken cancellationToken);

    /// <summary>Cancels the orders, and reads their states.</summary>
    /// <exception cref="UsageException">The input is wrong, and nothing was sent.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. The exception has the report.</exception>
    protected virtual async Task<CancelOutcome> CancelAndVerifyAsync(CancelTask task, CancellationToken cancellationToken)
    {
        CancelOutcome outcome;
        try
        {
            outcome = await CancelAsync(task, cancellationToken).ConfigureAwait(false);
        }
        catch (CancelInterruptedException interruption)
        {
            outcome = new(interruption.Report);
        }

        // Also those that are canceled, because a part of them may have been filled.
        var options = VerificationOptions.ForOrders(outcome.Report.Outcomes.Count());
        options.IncludeProven = true;
        try
        {
            var verification = await task.Canceler.VerifyAsync(outcome.Report, options, task.Progress, cancellationToken)
                .ConfigureAwait(false);
            return outcome with { Verification = verification };
        }
        catch (VerificationInterruptedException interruption)
        {
            return outcome with { Verification = interruption.Verification };
        }
    }

    /// <summary>Returns whether the user confirms the cancel. Most commands name what they cancel, and do not ask.</summary>
    protected virtual Task<bool> IsConfirmedAsync(ParseResult parsed, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
        => Task.FromResult(true);

    /// <summary>Shows what would be done, and does nothing.</summary>
    protected virtual async Task<int> DryRunAsync(ParseResult parsed, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        List<DryRequest> requests = [];
        string? why = null;
        foreach (var account in accounts)
        {
            using var gate = new SendGate(new ClobRetryOptions(), CliEnvironment.TimeProvider);
            using var handler = new DryRunHandler();
            using var httpClient = handler.CreateHttpClient(account.BaseAddress);
            using var client = new ClobClient(httpClient, account.Credentials, CliEnvironment.TimeProvider);
            var run = new AccountRun(account, client, gate, CliEnvironment.Silent);
            why ??= (await ReportAsync(parsed, run, verifies: false, cancellationToken).ConfigureAwait(false)).Report.StoppedBecause?.Text;
            requests.AddRange(handler.Requests);
        }

        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, new DryRunJson(requests));
        }
        else
        {
            DryRunText.Write(CliEnvironment, requests);
        }

        if (why is not null)
        {
            CliEnvironment.WriteError($"{why} There may be more requests than these.");
            return ExitCode.NotDone;
        }

        return ExitCode.Success;
    }

    /// <summary>Returns a remark about a report without failures; null for none.</summary>
    protected virtual string? Remark(ParseResult parsed, CancelOutcome outcome) => null;

    private async Task<int> CancelAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var readings = ReadAccounts(parsed);
        List<Account> accounts = [.. readings.Select(reading => reading.Account).OfType<Account>()];
        if (parsed.GetValue(_dryRun))
        {
            var exitCode = await DryRunAsync(parsed, accounts, cancellationToken).ConfigureAwait(false);
            return accounts.Count == readings.Count ? exitCode : ExitCode.WrongUsage;
        }

        if (accounts.Count > 0
            && await ExitUnlessConfirmedAsync(parsed, readings, accounts, cancellationToken).ConfigureAwait(false) is { } unconfirmed)
        {
            return unconfirmed;
        }

        var outcomes = await Task.WhenAll(readings.Select(reading => CancelAsync(parsed, reading, readings.Count > 1, cancellationToken)))
            .ConfigureAwait(false);
        var worst = new ReportOutput(CliEnvironment, IsJson(parsed)).Write(outcomes);
        foreach (var outcome in outcomes.Where(outcome => outcome.ExitCode == ExitCode.CredentialsRefused))
        {
            SuggestDoctor(outcome.Reading.Account!);
        }

        return worst;
    }

    private Task<AccountOutcome> CancelAsync(
        ParseResult parsed, AccountReading reading, bool isOneOfSeveral, CancellationToken cancellationToken)
        => reading.Account is { } account
            ? CancelAsync(parsed, account, isOneOfSeveral, cancellationToken)
            : Task.FromResult(NotSent(
                parsed, reading, new CancelReport { RequestFailure = new(ClobOutcomeKind.NotSent, null, $"Not sent. {reading.Problem}") }));

    private AccountOutcome NotSent(ParseResult parsed, AccountReading reading, CancelReport report)
        => AccountOutcome.NotSent(reading, report, parsed.GetValue(_verify));

    /// <summary>Cancels for one account. What fails there has no effect on another.</summary>
    private async Task<AccountOutcome> CancelAsync(
        ParseResult parsed, Account account, bool isOneOfSeveral, CancellationToken cancellationToken)
    {
        var options = CreateOptions(account);
        using var gate = new SendGate(options.Retry, CliEnvironment.TimeProvider);
        options.RetryHandlerFactory = () => gate;
        try
        {
            using var client = ClobClient.Create(account.Credentials, options);

            // Two progress lines would overwrite each other.
            var run = new AccountRun(account, client, gate, isOneOfSeveral ? CliEnvironment.Silent : CliEnvironment);
            var outcome = await ReportAsync(parsed, run, parsed.GetValue(_verify), cancellationToken).ConfigureAwait(false);
            return new AccountOutcome(AccountReading.Of(account), outcome, gate.ProxyRefusal, Remark(parsed, outcome));
        }
        catch (Exception exception) when (exception is not (UsageException or OutputException) && (gate.IsOpen || isOneOfSeveral))
        {
            // Only the type: the message of an unexpected exception may contain a secret.
            var what = $"Unexpected {exception.GetType().Name}.";
            return new AccountOutcome(
                AccountReading.Of(account),
                new CancelOutcome(new CancelReport
                {
                    RequestFailure = gate.IsOpen
                        ? new(
                            ClobOutcomeKind.Unknown,
                            null,
                            $"{what} The request may have been carried out: ask for the orders, or send it again.")
                        : new(ClobOutcomeKind.NotSent, null, $"{what} Nothing was sent."),
                }),
                gate.ProxyRefusal);
        }
    }

    /// <summary>Asks for confirmation where that is needed. Returns the exit code where it is not given; null to go on.</summary>
    private async Task<int?> ExitUnlessConfirmedAsync(
        ParseResult parsed, IReadOnlyList<AccountReading> readings, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        string why;
        try
        {
            if (await IsConfirmedAsync(parsed, accounts, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            why = "The question was not answered with yes.";
            CliEnvironment.WriteError("Nothing was sent.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            why = "Interrupted.";
            CliEnvironment.Error.WriteLine();
            CliEnvironment.WriteError("Interrupted. Nothing was sent.");
        }

        if (IsJson(parsed))
        {
            var failure = new CancelFailure(ClobOutcomeKind.NotSent, null, $"Not sent. {why}");
            var report = new CancelReport { RequestFailure = failure, StoppedBecause = new(CancelStopKind.Canceled, why) };
            CliJson.Write(CliEnvironment.Out, [.. readings.Select(reading => NotSent(parsed, reading, report))]);
        }

        return ExitCode.NotDone;
    }

    private async Task<CancelOutcome> ReportAsync(ParseResult parsed, AccountRun run, bool verifies, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(run.Environment);
        var canceler = new OrderCanceler(
            run.Client, new OrderCancelerOptions { RateLimitTimeout = RateLimitTimeout }, CliEnvironment.TimeProvider);
        var task = new CancelTask(parsed, canceler, run.Gate, progress) { BaseAddress = run.Account.BaseAddress };
        try
        {
            return await (verifies ? CancelAndVerifyAsync(task, cancellationToken) : CancelAsync(task, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (VerificationInterruptedException interruption)
        {
            return CancelOutcome.Of(interruption.Verification);
        }
        catch (CancelInterruptedException interruption)
        {
            return new(interruption.Report);
        }
        catch (ArgumentException exception) when (!run.Gate.IsOpen)
        {
            // The library refused the arguments before it sent anything. Its message says why.
            throw new UsageException(ArgumentText.MessageOf(exception));
        }
    }
}
