using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

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

    protected override async Task<IReadOnlyList<int>> ReadAsync(ParseResult parsed, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        var filter = _filters.FilterOf(parsed);
        var selections = await Task.WhenAll(accounts.Select(account => SelectAsync(account, filter, cancellationToken))).ConfigureAwait(false);
        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, new OrdersJson([.. selections.SelectMany(selection => selection.Selected)]));
        }

        List<int> exitCodes = [];
        foreach (var (account, selection) in accounts.Zip(selections))
        {
            if (!IsJson(parsed))
            {
                AccountHeading.Write(CliEnvironment, account, isOneOfSeveral: accounts.Count > 1);
                Listing.Write(CliEnvironment, OrderRows.Headers, OrderRows.Of(CliEnvironment, selection.Selected));
                CliEnvironment.Out.WriteLine(SelectionWording.CountOf(selection, "open"));
            }

            exitCodes.Add(new SelectionComplaints(CliEnvironment).Write(selection, cancellationToken));
        }

        return exitCodes;
    }

    private async Task<OpenOrderSelection> SelectAsync(Account account, OpenOrderFilter filter, CancellationToken cancellationToken)
    {
        using var client = ClobClient.Create(account.Credentials, CreateOptions(account));
        return await new OrderCanceler(client, options: null, CliEnvironment.TimeProvider).SelectOpenAsync(filter, cancellationToken).ConfigureAwait(false);
    }
}
