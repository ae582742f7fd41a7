using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Cli.Sending;

namespace Clob.Cli.Commands;

/// <summary><c>clob orders</c>.</summary>
internal sealed class OrdersCommand : ReadCommand
{
    private readonly OpenOrderOptions _filters = new();

    public OrdersCommand(CliEnvironment environment)
        : base("orders", "List the open orders of this API key.", environment, allowsProfiles: true)
        => _filters.AddTo(this);

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob orders",
        "clob orders --market 0x5f… --side buy",
        "clob orders --json --older-than 10m",
        "clob orders --profile main --profile hedge",
        "",
        "Orders that other API keys of the same wallet placed are not listed.",
    ];

    protected override async Task<IReadOnlyList<int>> ReadAsync(
        ParseResult parsed, IReadOnlyList<AccountReading> readings, CancellationToken cancellationToken)
    {
        var filter = _filters.FilterOf(parsed);
        var listings = await Task.WhenAll(readings.Select(reading => ListAsync(reading, filter, cancellationToken))).ConfigureAwait(false);
        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, OrdersJson.From(listings));
        }

        List<int> exitCodes = [];
        foreach (var (reading, selection) in listings)
        {
            if (selection is null)
            {
                exitCodes.Add(ExitCode.WrongUsage);
                continue;
            }

            if (!IsJson(parsed))
            {
                AccountHeading.Write(CliEnvironment, reading.Account!, isOneOfSeveral: listings.Length > 1);
                Listing.Write(CliEnvironment, OrderRows.Headers, OrderRows.Of(CliEnvironment, selection.Selected));
                CliEnvironment.Out.WriteLine(SelectionWording.CountOf(selection, "open"));
            }

            exitCodes.Add(
                new SelectionComplaints(CliEnvironment, listings.Length > 1 ? reading.Profile : null).Write(selection, cancellationToken));
        }

        return exitCodes;
    }

    private async Task<AccountOrders> ListAsync(AccountReading reading, OpenOrderFilter filter, CancellationToken cancellationToken)
        => new(
            reading, reading.Account is { } account ? await SelectAsync(account, filter, cancellationToken).ConfigureAwait(false) : null);

    private async Task<OpenOrderSelection> SelectAsync(Account account, OpenOrderFilter filter, CancellationToken cancellationToken)
    {
        using var client = ClobClient.Create(account.Credentials, CreateOptions(account));
        var canceler = new OrderCanceler(client, options: null, CliEnvironment.TimeProvider);
        return await OpenOrderReading.SelectAsync(canceler, filter, cancellationToken).ConfigureAwait(false);
    }
}
