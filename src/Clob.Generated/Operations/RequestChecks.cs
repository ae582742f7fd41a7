namespace Clob;

/// <summary>For each operation with a body, the checks that the generated client runs before it serializes.</summary>
internal static class RequestChecks
{
    public static CancelOrderRequest CancelOrder(CancelOrderRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.NotEmpty(request.OrderId, nameof(request.OrderId), nameof(request));
        return request;
    }

    public static IEnumerable<string> CancelOrders(IEnumerable<string> orderIds)
    {
        var items = RequestCheck.Snapshot(orderIds, nameof(orderIds));
        RequestCheck.MinItems(items.Count, 1, nameof(orderIds));
        RequestCheck.MaxItems(items.Count, 1000, nameof(orderIds));
        RequestCheck.NotEmptyItems(items, nameof(orderIds));
        return items;
    }

    public static CancelMarketOrdersRequest CancelMarketOrders(CancelMarketOrdersRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.NullOrNotEmpty(request.Market, nameof(request.Market), nameof(request));
        RequestCheck.NullOrNotEmpty(request.AssetId, nameof(request.AssetId), nameof(request));
        RequestCheck.MinProperties(
            (request.Market is null ? 0 : 1) + (request.AssetId is null ? 0 : 1),
            1,
            $"{nameof(request.Market)}, {nameof(request.AssetId)}",
            nameof(request));
        return request;
    }
}
