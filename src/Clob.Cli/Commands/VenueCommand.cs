using System.CommandLine;
using Clob.Cli.Calls;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary>A command that sends one request to the venue and reports what became of the orders.</summary>
internal abstract class VenueCommand : DocumentedCommand
{
    private readonly CliEnvironment _environment;
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new("Print one JSON object, and nothing else, on standard output.");

    protected VenueCommand(string name, string description, CliEnvironment environment)
        : base(name, description)
    {
        _environment = environment;
        Add(_baseAddress);
        Add(_json);
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
        "  2  wrong usage, or credentials missing: nothing was sent",
        "  3  the venue refused the credentials (401)",
        "  4  the outcome is unknown, or the venue was not reachable",
        "  1  some orders are not canceled",
        "  0  every order is canceled",
        "",
    ]);

    protected abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Sends the request and reports.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="orderIds">The ids that the request names, each once; null for a request that names none.</param>
    /// <param name="send">The call.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The exit code.</returns>
    protected async Task<int> SendAsync(
        ParseResult parsed,
        IReadOnlyList<string>? orderIds,
        Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> send,
        CancellationToken cancellationToken)
    {
        var credentials = EnvironmentCredentials.Read(_environment.Variable);
        using var client = ClobClient.Create(credentials, new ClobClientOptions
        {
            BaseAddress = parsed.GetRequiredValue(_baseAddress),
            TimeProvider = _environment.TimeProvider,
        });

        cancellationToken.ThrowIfCancellationRequested();
        var call = await CancelCall.MakeAsync(token => send(client, token), cancellationToken).ConfigureAwait(false);
        var report = orderIds is null ? OutcomeReports.OfWhole(call) : OutcomeReports.OfOrders(orderIds, call);
        Write(report, parsed.GetValue(_json));
        return ExitCode.Of(report);
    }

    private void Write(OutcomeReport report, bool asJson)
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

        if (report.Failure is { } failure)
        {
            _environment.WriteError(failure.Error);
        }
    }
}
