using System.Text;
using System.Text.Json;

namespace Clob.Sandbox.Tests;

public sealed class OrderEndpointTests : SandboxTest
{
    // Members and names of the public documentation.
    private static readonly string[] Members =
    [
        "asset_id", "associate_trades", "created_at", "expiration", "id", "maker_address", "market", "order_type",
        "original_size", "outcome", "owner", "price", "side", "size_matched", "status",
    ];

    [Fact]
    public async Task An_order_has_the_documented_members()
    {
        var order = Order();

        var shown = Json(await GetSignedAsync($"/data/order/{order.Id}"));

        Assert.Equal(Members, shown.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal((order.Id, order.Market, order.AssetId), (Text(shown, "id"), Text(shown, "market"), Text(shown, "asset_id")));
        Assert.Equal((Account.ApiKey, Account.Address), (Text(shown, "owner"), Text(shown, "maker_address")));
    }

    [Theory]
    [InlineData(SandboxOrderState.Live, "ORDER_STATUS_LIVE", "0")]
    [InlineData(SandboxOrderState.Matching, "ORDER_STATUS_LIVE", "0")]
    [InlineData(SandboxOrderState.Pending, "ORDER_STATUS_DELAYED", "0")]
    [InlineData(SandboxOrderState.Canceled, "ORDER_STATUS_CANCELED", "0")]
    [InlineData(SandboxOrderState.Matched, "ORDER_STATUS_MATCHED", "100")]
    public async Task An_order_has_the_status_of_its_state(SandboxOrderState state, string status, string matched)
    {
        var shown = Json(await GetSignedAsync($"/data/order/{Order(state).Id}"));

        Assert.Equal((status, matched), (Text(shown, "status"), Text(shown, "size_matched")));
    }

    [Fact]
    public async Task An_order_that_is_forgotten_unknown_or_of_another_account_is_not_found()
    {
        foreach (var id in (string[])[Order(SandboxOrderState.Forgotten).Id, "0x1", Order(owner: Venue.AddAccount()).Id])
        {
            (await GetSignedAsync($"/data/order/{id}")).AssertRefused(404, "Order not found");
        }
    }

    [Fact]
    public async Task An_order_without_an_id_is_invalid()
        => (await GetSignedAsync("/data/order/")).AssertRefused(400, "Invalid orderID");

    [Fact]
    public async Task A_percent_encoded_id_is_signed_as_sent_and_found()
    {
        Venue.PlaceOrder(new SandboxOrder("a b", "0xa", "1"));

        Assert.Equal("a b", Text(Json(await GetSignedAsync("/data/order/a%20b")), "id"));
    }

    [Fact]
    public async Task Orders_are_in_pages_of_100_that_miss_none()
    {
        var orders = Venue.SeedOrders(250);

        var pages = await PagesAsync();

        Assert.Equal([100, 100, 50], pages.Select(page => page.Count));
        Assert.Equal(orders.Select(order => order.Id), pages.SelectMany(page => page));
    }

    [Fact]
    public async Task Orders_that_are_canceled_between_two_pages_move_no_others()
    {
        var orders = Venue.SeedOrders(150);
        var first = Json(await GetSignedAsync("/data/orders"));
        await CancelAsync("/orders", OrdersBody(orders.Take(120).Select(order => order.Id)));

        var second = Json(await GetSignedAsync("/data/orders", $"?next_cursor={Text(first, "next_cursor")}"));

        Assert.Equal(orders.Skip(120).Select(order => order.Id), Ids(second));
        Assert.Equal("LTE=", Text(second, "next_cursor"));
    }

    [Fact]
    public async Task A_full_last_page_is_the_last()
    {
        Venue.SeedOrders(100);

        var page = Json(await GetSignedAsync("/data/orders", "?next_cursor=MA=="));

        Assert.Equal((100, 100, "LTE="), (page.GetProperty("count").GetInt32(), page.GetProperty("limit").GetInt32(), Text(page, "next_cursor")));
    }

    [Theory]
    [InlineData("?market=0xa", "0xa1,0xa2")]
    [InlineData("?asset_id=1", "0xa1,0xb1")]
    [InlineData("?market=0xa&asset_id=1", "0xa1")]
    [InlineData("?id=0xb1", "0xb1")]
    [InlineData("?id=0xb1&market=0xa", "")]
    [InlineData("?id=0x1", "")]
    [InlineData("?market=0xc", "")]
    [InlineData("?next_cursor=LTE=", "")]
    public async Task The_orders_are_those_that_every_filter_matches(string query, string ids)
    {
        Venue.PlaceOrder(new SandboxOrder("0xa1", "0xa", "1"));
        Venue.PlaceOrder(new SandboxOrder("0xa2", "0xa", "2"));
        Venue.PlaceOrder(new SandboxOrder("0xb1", "0xb", "1"));

        Assert.Equal(ids, string.Join(',', Ids(Json(await GetSignedAsync("/data/orders", query)))));
    }

    [Fact]
    public async Task An_order_that_is_not_open_is_not_among_the_orders_by_its_id_either()
    {
        var order = Order(SandboxOrderState.Canceled);

        Assert.Empty(Ids(Json(await GetSignedAsync("/data/orders", $"?id={order.Id}"))));
    }

    [Fact]
    public async Task The_orders_are_the_open_ones_of_the_account()
    {
        var other = Venue.AddAccount();
        Order(SandboxOrderState.Canceled);
        Order(SandboxOrderState.Pending);
        Order(owner: other);
        var own = Order();

        Assert.Equal([own.Id], Ids(Json(await GetSignedAsync("/data/orders"))));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("eHg=")]
    [InlineData("LTI=")]
    public async Task A_text_that_is_not_a_cursor_is_invalid(string cursor)
        => Assert.Equal(400, (await GetSignedAsync("/data/orders", $"?next_cursor={cursor}")).Status);

    [Theory]
    [InlineData("/data/orders")]
    [InlineData("/data/order/0x1")]
    public async Task Unsigned_is_unauthorized(string path) => Assert.Equal(401, (await GetAsync(path)).Status);

    private static JsonElement Json(Reply reply)
    {
        Assert.Equal(200, reply.Status);
        return JsonDocument.Parse(reply.Body).RootElement;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("data").EnumerateArray().Select(order => Text(order, "id"))];

    private Task<Reply> GetSignedAsync(string path, string query = "")
        => SendAsync(new SignedRequest(Account, path, method: "GET") { Target = path + query });

    private async Task<List<List<string>>> PagesAsync()
    {
        List<List<string>> pages = [];
        var cursor = Convert.ToBase64String(Encoding.ASCII.GetBytes("0"));
        while (cursor != Convert.ToBase64String(Encoding.ASCII.GetBytes("-1")))
        {
            var page = Json(await GetSignedAsync("/data/orders", $"?next_cursor={Uri.EscapeDataString(cursor)}"));
            pages.Add(Ids(page));
            cursor = Text(page, "next_cursor");
        }

        return pages;
    }
}
