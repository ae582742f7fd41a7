using Clob.Cli.Calls;
using Clob.Cli.Reporting;

namespace Clob.Cli.Demo;

/// <summary>One call of the demo.</summary>
/// <param name="Operation">Which operation of the venue.</param>
/// <param name="What">What it asks for, in words.</param>
/// <param name="OrderIds">The ids that it names; null where it names none.</param>
/// <param name="Send">The call.</param>
internal sealed record DemoStep(
    ClobOperation Operation,
    string What,
    IReadOnlyList<string>? OrderIds,
    Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> Send)
{
    public static IReadOnlyList<DemoStep> All(DemoOrders orders)
    {
        IReadOnlyList<string> mixed = [orders.Open, orders.First, orders.Matched, DemoOrders.Unknown, orders.Forgotten, orders.Pending];
        return
        [
            new(ClobOperations.CancelOrder, "one order", [orders.First],
                (client, token) => client.CancelOrderAsync(new CancelOrderRequest { OrderId = orders.First }, token)),
            new(ClobOperations.CancelOrders, "several orders, the first one among them again", mixed,
                (client, token) => client.CancelOrdersAsync(mixed, token)),
            new(ClobOperations.CancelMarketOrders, $"the open orders of market {orders.Market}", null,
                (client, token) => client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = orders.Market }, token)),
            new(ClobOperations.CancelAllOrders, "every order that is still open", null,
                (client, token) => client.CancelAllOrdersAsync(token)),
        ];
    }

    public async Task<OutcomeReport> RunAsync(IClobClient client, CancellationToken cancellationToken)
    {
        var call = await CancelCall.MakeAsync(token => Send(client, token), cancellationToken).ConfigureAwait(false);
        return OrderIds is null ? OutcomeReports.OfWhole(call) : OutcomeReports.OfOrders(OrderIds, call);
    }
}
