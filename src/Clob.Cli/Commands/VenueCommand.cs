using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.DryRun;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Cli.Sending;

namespace Clob.Cli.Commands;

/// <summary>A command that cancels orders at the venue and reports the outcome of each.</summary>
internal abstract class VenueCommand : DocumentedCommand
{
    // After so long without an admitted request, the command ends and reports what is not canceled.
    private static readonly TimeSpan RateLimitTimeout = TimeSpan.FromSeconds(60);

    private readonly CliEnvironment _environment;
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new("Print one JSON object, and nothing else, on standard output.");
    private readonly FlagOption _dryRun = new("--dry-run", "Show the requests, with secrets masked, and send none.");

    protected VenueCommand(string name, string description, CliEnvironment environment)
        : base(name, description)
    {
        _environment = environment;
        Add(_baseAddress);
        Add(_json);
        Add(_dryRun);
        SetAction(CancelAsync);
    }

    public sealed override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        .. Examples.Select(example => $"  {example}"),
        "",
        "Environment:",
        $"  {CredentialVariables.Address}      the account that created the API key, 0x and 40 hex digits",
        $"  {CredentialVariables.ApiKey}      the API key",
        $"  {CredentialVariables.Secret}       its secret, base64",
        $"  {CredentialVariables.Passphrase}  its passphrase",
        "  No private key is needed, and none is read.",
        "",
        "Exit code, the first that applies:",
        "  2  wrong usage, or credentials missing",
        "  3  the venue refused the credentials (401)",
        "  4  the outcome is unknown, or cannot be printed, or the venue was not",
        "     reachable",
        "  1  some orders are not canceled, also where it was interrupted",
        "  0  every order is canceled",
        "",
    ]);

    protected abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Cancels the orders, and returns the report.</summary>
    /// <exception cref="UsageException">The input is wrong, and nothing was sent.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. The exception has the report.</exception>
    protected abstract Task<CancelReport> CancelAsync(CancelTask task, CancellationToken cancellationToken);

    /// <summary>Returns whether the user confirms the cancel. Most commands name what they cancel, and do not ask.</summary>
    protected virtual Task<bool> IsConfirmedAsync(ParseResult parsed, ApiCredentials credentials, Uri baseAddress, CancellationToken cancellationToken)
        => Task.FromResult(true);

    /// <summary>Returns a remark about a report without failures; null for none.</summary>
    protected virtual string? Remark(ParseResult parsed, CancelReport report) => null;

    private async Task<int> CancelAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var credentials = EnvironmentCredentials.Read(_environment.Variable);
        var options = new ClobClientOptions { BaseAddress = parsed.GetRequiredValue(_baseAddress), TimeProvider = _environment.TimeProvider };
        using var gate = new SendGate(options.Retry, _environment.TimeProvider);
        try
        {
            if (parsed.GetValue(_dryRun))
            {
                return await DryRunAsync(parsed, credentials, options, gate, cancellationToken).ConfigureAwait(false);
            }

            if (await ExitUnlessConfirmedAsync(parsed, credentials, options.BaseAddress, cancellationToken).ConfigureAwait(false) is { } exitCode)
            {
                return exitCode;
            }

            options.RetryHandlerFactory = () => gate;
            using var client = ClobClient.Create(credentials, options);
            var report = await ReportAsync(parsed, client, gate, cancellationToken).ConfigureAwait(false);
            return Tell(parsed, report, options.BaseAddress, gate.ProxyRefusal);
        }
        catch (Exception exception) when (exception is not (UsageException or OutputException) && gate.IsOpen)
        {
            // Only the type: the message of an unexpected exception may contain a secret.
            _environment.WriteError($"Unexpected {exception.GetType().Name}. The request may have been carried out: ask for the orders, or send it again.");
            return ExitCode.OutcomeUnknown;
        }
    }

    /// <summary>Asks for confirmation where that is needed. Returns the exit code where it is not given; null to go on.</summary>
    private async Task<int?> ExitUnlessConfirmedAsync(ParseResult parsed, ApiCredentials credentials, Uri baseAddress, CancellationToken cancellationToken)
    {
        string why;
        try
        {
            if (await IsConfirmedAsync(parsed, credentials, baseAddress, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            why = "The question was not answered with yes.";
            _environment.WriteError("Nothing was sent.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            why = "Interrupted.";
            _environment.Error.WriteLine();
            _environment.WriteError("Interrupted. Nothing was sent.");
        }

        if (parsed.GetValue(_json))
        {
            var failure = new CancelFailure(ClobOutcomeKind.NotSent, null, $"Not sent. {why}");
            CliJson.Write(_environment.Out, new CancelReport { RequestFailure = failure, StoppedBecause = new(CancelStopKind.Canceled, why) });
        }

        return ExitCode.NotDone;
    }

    private async Task<int> DryRunAsync(
        ParseResult parsed, ApiCredentials credentials, ClobClientOptions options, SendGate gate, CancellationToken cancellationToken)
    {
        using var handler = new DryRunHandler();
        using var httpClient = handler.CreateHttpClient(options.BaseAddress);
        using var client = new ClobClient(httpClient, credentials, _environment.TimeProvider);
        var report = await ReportAsync(parsed, client, gate, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(_json))
        {
            CliJson.Write(_environment.Out, new DryRunJson(handler.Requests));
        }
        else
        {
            DryRunText.Write(_environment, handler.Requests);
        }

        if (report.StoppedBecause?.Text is { } why)
        {
            _environment.WriteError($"{why} There may be more requests than these.");
            return ExitCode.NotDone;
        }

        return ExitCode.Success;
    }

    private async Task<CancelReport> ReportAsync(ParseResult parsed, ClobClient client, SendGate gate, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(_environment);
        var canceler = new OrderCanceler(client, new OrderCancelerOptions { RateLimitTimeout = RateLimitTimeout }, _environment.TimeProvider);
        try
        {
            return await CancelAsync(new CancelTask(parsed, canceler, gate, progress), cancellationToken).ConfigureAwait(false);
        }
        catch (CancelInterruptedException interruption)
        {
            return interruption.Report;
        }
        catch (ArgumentException exception) when (!gate.IsOpen)
        {
            // The library refused the arguments before it sent anything. Its message says why.
            throw new UsageException(ArgumentText.MessageOf(exception));
        }
    }

    private int Tell(ParseResult parsed, CancelReport report, Uri baseAddress, ProxyRefusal? proxyRefusal)
    {
        var exitCode = ReportExitCode.For(report);
        try
        {
            Write(report, parsed.GetValue(_json));
        }
        catch (OutputException exception)
        {
            _environment.WriteError($"{exception.Message} The report is lost there; in short: {Summary.Of(report)}.");
            exitCode = ReportExitCode.WhereReportIsLost(exitCode);
        }

        foreach (var complaint in Complaints.Of(report))
        {
            _environment.WriteError(complaint);
        }

        if (proxyRefusal is not null && exitCode != ExitCode.Success)
        {
            _environment.WriteError(proxyRefusal.ToString());
        }

        if (Remark(parsed, report) is { } remark)
        {
            _environment.WriteError(remark);
        }

        if (exitCode == ExitCode.CredentialsRefused)
        {
            var elsewhere = baseAddress == ClobEnvironment.Production ? "" : $" {_baseAddress.Name} {baseAddress}";
            _environment.Error.WriteLine($"Try: clob doctor{elsewhere}");
        }

        return exitCode;
    }

    private void Write(CancelReport report, bool asJson)
    {
        if (asJson)
        {
            CliJson.Write(_environment.Out, report);
            return;
        }

        Listing.Write(_environment, OutcomeRows.Headers, OutcomeRows.Of(report));
        _environment.Out.WriteLine(Summary.Of(report));
    }
}
