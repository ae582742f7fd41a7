using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>The endpoints that read an account's orders. Source: public documentation of each endpoint.</summary>
/// <param name="orders">The orders of the venue.</param>
/// <param name="pageSize">The largest number of orders on a page.</param>
/// <param name="statusPrefix">What is before each status.</param>
internal sealed class OrderEndpoints(OrderBook orders, int pageSize, string statusPrefix)
{
    public WireResponse GetOrder(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
    {
        var orderId = Uri.UnescapeDataString(request.Path[VenuePath.OrderById.Length..]);
        if (orderId.Length == 0)
        {
            return WireResponse.From(SandboxResponse.Error(400, VenueError.InvalidOrderId));
        }

        return Find(account, orderId, fault) is { } found && OpenOrder.From(found, account, statusPrefix) is { } order
            ? WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(order, VenueJson.Plain.OpenOrder))
            : WireResponse.From(SandboxResponse.Error(404, "Order not found"));
    }

    /// <summary>Returns a page of the open orders that match every filter, or of the one with an id, whatever its state.</summary>
    public WireResponse GetOrders(SandboxAccount account, SandboxRequest request, SandboxFault? fault)
    {
        if (OrderQuery.Read(request) is not { } query)
        {
            return WireResponse.From(SandboxResponse.Error(400, VenueError.InvalidOrderFilter));
        }

        // One more than a page holds, which tells whether another follows.
        var views = query.Id is { } orderId
            ? One(account, orderId, query, fault)
            : orders.ReadOpen(account.ApiKey, query.Filter, query.Cursor.Offset, pageSize + 1, fault.Lags);
        List<OpenOrder> data = [.. views.Take(pageSize).Select(view => OpenOrder.From(view, account, statusPrefix)).OfType<OpenOrder>()];
        if (fault is { Reading: SandboxReading.Empty } && data.Count > 0)
        {
            return Page([], query.Cursor.Again());
        }

        return Page(data, Cursor.After(views.Count > pageSize ? query.Cursor.Offset + pageSize : null));
    }

    private List<OrderView> One(SandboxAccount account, string orderId, OrderQuery query, SandboxFault? fault)
        => query.Cursor.Offset == 0 && Find(account, orderId, fault) is { } found && query.Filter.Matches(found.Order) ? [found] : [];

    private OrderView? Find(SandboxAccount account, string orderId, SandboxFault? fault)
        => orders.Read(account.ApiKey, orderId, fault.Lags);

    private WireResponse Page(List<OpenOrder> data, string nextCursor)
    {
        var page = new OpenOrderPage(pageSize, nextCursor, data.Count, data);
        return WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(page, VenueJson.Plain.OpenOrderPage));
    }
}
