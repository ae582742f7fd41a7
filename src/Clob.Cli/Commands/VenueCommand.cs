using System.CommandLine;
using Clob.Authentication;
using Clob.Cancellation;
using Clob.Cli.Calls;
using Clob.Cli.DryRun;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary>A command that cancels at the venue and reports what became of the orders.</summary>
internal abstract class VenueCommand : DocumentedCommand
{
    private readonly CliEnvironment _environment;
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new("Print one JSON object, and nothing else, on standard output.");
    private readonly FlagOption _dryRun = new("--dry-run", "Show the requests, with what is secret masked, and send none.");

    protected VenueCommand(string name, string description, CliEnvironment environment)
        : base(name, description)
    {
        _environment = environment;
        Add(_baseAddress);
        Add(_json);
        Add(_dryRun);
    }

    public sealed override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        .. Examples.Select(example => $"  {example}"),
        "",
        "Environment:",
        $"  {EnvironmentCredentials.Address}      the account that created the API key, 0x and 40 hex digits",
        $"  {EnvironmentCredentials.ApiKey}      the API key",
        $"  {EnvironmentCredentials.Secret}       its secret, base64",
        $"  {EnvironmentCredentials.Passphrase}  its pass phrase",
        "  No private key is needed, and none is read.",
        "",
        "Exit code, the first that applies:",
        "  2  wrong usage, or credentials missing",
        "  3  the venue refused the credentials (401)",
        "  4  the outcome is unknown, or the venue was not reachable",
        "  1  some orders are not canceled",
        "  0  every order is canceled",
        "",
    ]);

    protected abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Cancels and reports.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancel">What to cancel; it may tell how far it is.</param>
    /// <param name="cancellationToken">Ends the work; the report comes all the same.</param>
    /// <returns>The exit code.</returns>
    protected async Task<int> CancelAsync(
        ParseResult parsed,
        Func<OrderCanceler, IProgress<CancelProgress>, CancellationToken, Task<CancelReport>> cancel,
        CancellationToken cancellationToken)
    {
        var credentials = EnvironmentCredentials.Read(_environment.Variable);
        var options = new ClobClientOptions { BaseAddress = parsed.GetRequiredValue(_baseAddress), TimeProvider = _environment.TimeProvider };
        if (parsed.GetValue(_dryRun))
        {
            return await DryRunAsync(credentials, options, cancel, parsed.GetValue(_json), cancellationToken).ConfigureAwait(false);
        }

        if (!await IsMeantAsync(parsed, credentials, options.BaseAddress, cancellationToken).ConfigureAwait(false))
        {
            _environment.WriteError("Nothing was sent.");
            return ExitCode.NotDone;
        }

        using var client = ClobClient.Create(credentials, options);
        var report = await ReportAsync(new OrderCanceler(client, timeProvider: _environment.TimeProvider), cancel, cancellationToken).ConfigureAwait(false);
        Write(report, parsed.GetValue(_json));
        var exitCode = ExitCode.Of(report);
        if (exitCode == ExitCode.CredentialsRefused)
        {
            var elsewhere = options.BaseAddress == ClobClient.DefaultBaseAddress ? "" : $" {_baseAddress.Name} {options.BaseAddress}";
            _environment.Error.WriteLine($"Try: clob doctor{elsewhere}");
        }

        return exitCode;
    }

    /// <summary>Whether the user means it. Most commands name what they cancel, and are not asked.</summary>
    protected virtual Task<bool> IsMeantAsync(ParseResult parsed, ApiCredentials credentials, Uri baseAddress, CancellationToken cancellationToken)
        => Task.FromResult(true);

    private async Task<int> DryRunAsync(
        ApiCredentials credentials,
        ClobClientOptions options,
        Func<OrderCanceler, IProgress<CancelProgress>, CancellationToken, Task<CancelReport>> cancel,
        bool asJson,
        CancellationToken cancellationToken)
    {
        using var handler = new DryRunHandler();
        options.RetryHandler = () => handler;
        using var client = ClobClient.Create(credentials, options);
        var report = await ReportAsync(new OrderCanceler(client, timeProvider: _environment.TimeProvider), cancel, cancellationToken).ConfigureAwait(false);
        if (asJson)
        {
            CliJson.Write(_environment.Out, new DryRunJson(handler.Requests));
        }
        else
        {
            DryRunText.Write(_environment, handler.Requests);
        }

        if (report.InputError is { } error)
        {
            _environment.WriteError(error.Message);
            return ExitCode.WrongUsage;
        }

        return ExitCode.Success;
    }

    private async Task<CancelReport> ReportAsync(
        OrderCanceler canceler,
        Func<OrderCanceler, IProgress<CancelProgress>, CancellationToken, Task<CancelReport>> cancel,
        CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(_environment);
        try
        {
            return await cancel(canceler, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (CancelInterruptedException interruption)
        {
            return interruption.Report;
        }
    }

    private void Write(CancelReport report, bool asJson)
    {
        if (asJson)
        {
            CliJson.Write(_environment.Out, report);
        }
        else
        {
            Listing.Write(_environment, OutcomeRows.Headers, OutcomeRows.Of(report));
            _environment.Out.WriteLine(Summary.Of(report));
        }

        foreach (var complaint in Complaints.Of(report))
        {
            _environment.WriteError(complaint);
        }
    }
}
