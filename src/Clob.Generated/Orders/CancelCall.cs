using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// One of the cancels of the venue with what it sends: the request for a client of this library, and the method for any other.
/// </summary>
/// <param name="Operation">The operation.</param>
/// <param name="CreateRequest">Creates the request.</param>
/// <param name="CallAsync">Calls the method.</param>
internal sealed record CancelCall(
    ClobOperation Operation,
    Func<ClobRequest<CancelOrdersResponse>> CreateRequest,
    Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> CallAsync)
{
    /// <summary>Gets the cancel of all orders.</summary>
    public static CancelCall All { get; } = new(
        ClobOperations.CancelAllOrders,
        ClobClient.CreateCancelAllOrders,
        static (client, token) => client.CancelAllOrdersAsync(token));

    /// <summary>Creates the cancel of one order.</summary>
    public static CancelCall One(string orderId)
    {
        var request = new CancelOrderRequest { OrderId = orderId };
        return new(
            ClobOperations.CancelOrder,
            () => ClobClient.CreateCancelOrder(request),
            (client, token) => client.CancelOrderAsync(request, token));
    }

    /// <summary>Creates the cancel of several orders. Another client gets a copy, because it may change the list.</summary>
    public static CancelCall Several(string[] orderIds) => new(
        ClobOperations.CancelOrders,
        () => ClobClient.CreateCancelOrders(orderIds),
        (client, token) => client.CancelOrdersAsync([.. orderIds], token));

    /// <summary>Creates the cancel of the orders of a market or a token.</summary>
    /// <exception cref="ArgumentException">The request is not one that the spec allows.</exception>
    public static CancelCall Market(CancelMarketOrdersRequest request)
    {
        request = RequestChecks.CancelMarketOrders(request);
        return new(
            ClobOperations.CancelMarketOrders,
            () => ClobClient.CreateCancelMarketOrders(request),
            (client, token) => client.CancelMarketOrdersAsync(request, token));
    }
}
