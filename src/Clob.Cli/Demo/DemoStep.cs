using Clob.Spec;

namespace Clob.Cli.Demo;

/// <summary>One call of the demo.</summary>
/// <param name="Operation">The operation of the venue.</param>
/// <param name="What">What it cancels, in words.</param>
/// <param name="CancelAsync">The call.</param>
internal sealed record DemoStep(
    ClobOperation Operation, string What, Func<IOrderCanceler, CancellationToken, Task<CancelReport>> CancelAsync)
{
    public static IReadOnlyList<DemoStep> All(DemoOrders orders)
    {
        IReadOnlyList<string> mixed = [orders.Open, orders.First, orders.Matched, DemoOrders.Unknown, orders.Forgotten, orders.Pending];
        return
        [
            new(ClobOperations.CancelOrder, "one order", (canceler, token) => canceler.CancelAsync(orders.First, token)),
            new(ClobOperations.CancelOrders, "several orders, the first one among them again", (canceler, token) => canceler.CancelAsync(
                mixed, cancellationToken: token)),
            new(ClobOperations.CancelMarketOrders, $"the open orders of market {orders.Market}",
                (canceler, token) => canceler.CancelMarketAsync(new CancelMarketOrdersRequest { Market = orders.Market }, token)),
            new(ClobOperations.CancelAllOrders, "every order that is still open", (canceler, token) => canceler.CancelAllAsync(token)),
        ];
    }
}
