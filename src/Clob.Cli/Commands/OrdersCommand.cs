using System.CommandLine;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob orders</c>.</summary>
internal sealed class OrdersCommand : ReadCommand
{
    private readonly OpenOrderOptions _filters = new();

    public OrdersCommand(CliEnvironment environment)
        : base("orders", "List the open orders of this API key.", environment)
        => _filters.AddTo(this);

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob orders",
        "clob orders --market 0x5f… --side buy",
        "clob orders --json --older-than 10m",
        "",
        "Orders that other API keys of the same wallet placed are not listed.",
    ];

    protected override async Task<int> ReadAsync(ParseResult parsed, ClobClient client, CancellationToken cancellationToken)
    {
        var canceler = new OrderCanceler(client, options: null, CliEnvironment.TimeProvider);
        var selection = await canceler.SelectOpenAsync(_filters.FilterOf(parsed), cancellationToken).ConfigureAwait(false);
        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, new OrdersJson(selection.Selected));
        }
        else
        {
            Listing.Write(CliEnvironment, OrderRows.Headers, OrderRows.Of(CliEnvironment, selection.Selected));
            CliEnvironment.Out.WriteLine($"{selection.Selected.Count} open");
        }

        return new SelectionComplaints(CliEnvironment).Write(selection, cancellationToken);
    }
}
