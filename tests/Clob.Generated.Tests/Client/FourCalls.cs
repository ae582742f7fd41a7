using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>Each of the four cancels, by its operation id, with a request that is right.</summary>
internal static class FourCalls
{
    public static readonly string[] Ids = ["cancelOrder", "cancelOrders", "cancelAllOrders", "cancelMarketOrders"];

    public static Task<CancelOrdersResponse> CallAsync(
        this IClobClient client, string operationId, CancellationToken cancellationToken = default)
        => operationId switch
        {
            "cancelOrder" => client.CancelOrderAsync(new CancelOrderRequest { OrderId = Example.OrderId }, cancellationToken),
            "cancelOrders" => client.CancelOrdersAsync([Example.OrderId], cancellationToken),
            "cancelAllOrders" => client.CancelAllOrdersAsync(cancellationToken),
            "cancelMarketOrders" => client.CancelMarketOrdersAsync(
                new CancelMarketOrdersRequest { Market = Example.Market }, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(operationId)),
        };
}
