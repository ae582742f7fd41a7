using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// One of the cancels of the venue with what it sends: the request for a client of this library, and the method for any other.
/// </summary>
internal abstract class CancelCall(ClobOperation operation)
{
    /// <summary>Gets the cancel of all orders.</summary>
    public static CancelCall All { get; } = new AllCall();

    public ClobOperation Operation => operation;

    /// <summary>Creates the cancel of one order.</summary>
    public static CancelCall One(string orderId) => new OneCall(orderId);

    /// <summary>Creates the cancel of several orders.</summary>
    public static CancelCall Several(string[] orderIds) => new SeveralCall(orderIds);

    /// <summary>Creates the cancel of the orders of a market or a token.</summary>
    /// <exception cref="ArgumentException">The request is not one that the spec allows.</exception>
    public static CancelCall Market(CancelMarketOrdersRequest request) => new MarketCall(RequestChecks.CancelMarketOrders(request));

    /// <summary>Creates the request, for a client of this library.</summary>
    public abstract ClobRequest<CancelOrdersResponse> CreateRequest();

    /// <summary>Calls the method, for any other client.</summary>
    public abstract Task<CancelOrdersResponse> CallAsync(IClobClient client, CancellationToken cancellationToken);

    private sealed class AllCall() : CancelCall(ClobOperations.CancelAllOrders)
    {
        public override ClobRequest<CancelOrdersResponse> CreateRequest() => ClobClient.CreateCancelAllOrders();

        public override Task<CancelOrdersResponse> CallAsync(IClobClient client, CancellationToken cancellationToken)
            => client.CancelAllOrdersAsync(cancellationToken);
    }

    private sealed class OneCall(string orderId) : CancelCall(ClobOperations.CancelOrder)
    {
        private readonly CancelOrderRequest _request = new() { OrderId = orderId };

        public override ClobRequest<CancelOrdersResponse> CreateRequest() => ClobClient.CreateCancelOrder(_request);

        public override Task<CancelOrdersResponse> CallAsync(IClobClient client, CancellationToken cancellationToken)
            => client.CancelOrderAsync(_request, cancellationToken);
    }

    private sealed class SeveralCall(string[] orderIds) : CancelCall(ClobOperations.CancelOrders)
    {
        public override ClobRequest<CancelOrdersResponse> CreateRequest() => ClobClient.CreateCancelOrders(orderIds);

        // Another client gets a copy, because it may change the list: the places of the ids tell which is which.
        public override Task<CancelOrdersResponse> CallAsync(IClobClient client, CancellationToken cancellationToken)
            => client.CancelOrdersAsync([.. orderIds], cancellationToken);
    }

    private sealed class MarketCall(CancelMarketOrdersRequest request) : CancelCall(ClobOperations.CancelMarketOrders)
    {
        public override ClobRequest<CancelOrdersResponse> CreateRequest() => ClobClient.CreateCancelMarketOrders(request);

        public override Task<CancelOrdersResponse> CallAsync(IClobClient client, CancellationToken cancellationToken)
            => client.CancelMarketOrdersAsync(request, cancellationToken);
    }
}
