using System.CommandLine;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel ID...</c> and <c>clob cancel -</c>.</summary>
internal sealed class CancelCommand : VenueCommand
{
    private readonly CliEnvironment _environment;
    private readonly OrderIdArgument _orderIds = new();

    public CancelCommand(CliEnvironment environment)
        : base("cancel", "Cancel orders by their ids.", environment)
    {
        _environment = environment;
        Add(_orderIds);
        SetAction(RunAsync);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob cancel 0x1f… 0x2e…",
        "clob cancel - < ids.txt      ids on standard input, separated by white space",
        $"xargs -n {OrderIds.Limit} clob cancel < many-ids.txt",
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetRequiredValue(_orderIds);
        var areOnInput = given is [OrderIds.OnInput];
        var orderIds = areOnInput
            ? await OrderIds.ReadAsync(_environment.In, cancellationToken).ConfigureAwait(false)
            : OrderIds.Distinct(given);

        return await SendAsync(
            parsed,
            orderIds,
            (client, token) => orderIds is [var orderId] && !areOnInput
                ? client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId }, token)
                : client.CancelOrdersAsync(orderIds, token),
            cancellationToken).ConfigureAwait(false);
    }
}
