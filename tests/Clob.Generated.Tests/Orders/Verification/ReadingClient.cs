namespace Clob.Tests.Orders.Verification;

/// <summary>A client that is not the library's own, and reads what the test says.</summary>
internal sealed class ReadingClient : IClobClient
{
    /// <summary>From an id to its order.</summary>
    public Func<string, OpenOrder> Order { get; set; } = _ => throw new NotSupportedException();

    /// <summary>From a cursor to its page.</summary>
    public Func<string?, OpenOrdersPage> Page { get; set; } = _ => throw new NotSupportedException();

    public Task<OpenOrder> GetOrderAsync(string orderId, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Order(orderId));
    }

    public Task<OpenOrdersPage> GetOpenOrdersPageAsync(
        string? id = null, string? market = null, string? assetId = null, string? nextCursor = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Page(nextCursor));
    }

    public Task<CancelOrdersResponse> CancelOrderAsync(CancelOrderRequest request, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public Task<CancelOrdersResponse> CancelOrdersAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public Task<CancelOrdersResponse> CancelAllOrdersAsync(CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public Task<CancelOrdersResponse> CancelMarketOrdersAsync(
        CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public Task<long> GetServerTimeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
