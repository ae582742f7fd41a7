using System.Text.Json;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Orders;
using Microsoft.AspNetCore.WebUtilities;

namespace Clob.Sandbox.Endpoints;

/// <summary>The endpoints that read an account's orders. Source: public documentation of each endpoint.</summary>
internal sealed class OrderEndpoints(OrderBook orders)
{
    public const string OrderPath = "/data/order/";

    private const int PageLimit = 100;

    public WireResponse GetOrder(SandboxAccount account, SandboxRequest request)
    {
        var orderId = Uri.UnescapeDataString(request.Path[OrderPath.Length..]);
        if (orderId.Length == 0)
        {
            return WireResponse.From(SandboxResponse.Error(400, "Invalid orderID"));
        }

        return orders.Find(account.ApiKey, orderId) is { } found && OpenOrder.Of(found.Order, found.State, account) is { } order
            ? WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(order, VenueJson.Plain.OpenOrder))
            : WireResponse.From(SandboxResponse.Error(404, "Order not found"));
    }

    /// <summary>Returns a page of the open orders that match every filter, in the order in which they were added.</summary>
    public WireResponse GetOrders(SandboxAccount account, SandboxRequest request)
    {
        var query = QueryHelpers.ParseQuery(request.Target[request.Path.Length..]);
        string? Value(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;

        if (Cursor.Read(Value("next_cursor") ?? Cursor.After(0)) is not { } after)
        {
            return WireResponse.From(SandboxResponse.Error(400, "Invalid next_cursor"));
        }

        var filter = new MarketFilter(Value("market"), Value("asset_id"));
        return Value("id") is { } orderId
            ? Page(account, [.. One(account, orderId).Where(filter.Matches)], null)
            : Page(account, orders.OpenOf(account.ApiKey, filter, after, PageLimit + 1));
    }

    private static WireResponse Page(SandboxAccount account, IReadOnlyList<BookEntry> open)
    {
        var next = open.Count > PageLimit ? open[PageLimit - 1].Number : (long?)null;
        return Page(account, [.. open.Take(PageLimit).Select(entry => entry.Order)], next);
    }

    private static WireResponse Page(SandboxAccount account, IReadOnlyList<SandboxOrder> open, long? next)
    {
        List<OpenOrder> data = [.. open.Select(order => OpenOrder.Of(order, SandboxOrderState.Live, account)!)];
        var page = new OpenOrderPage(PageLimit, Cursor.After(next), data.Count, data);
        return WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(page, VenueJson.Plain.OpenOrderPage));
    }

    private IEnumerable<SandboxOrder> One(SandboxAccount account, string orderId)
        => orders.Find(account.ApiKey, orderId) is { } found && found.State.LooksOpen() ? [found.Order] : [];
}
