namespace Clob.Sandbox.Tests;

public sealed class OrderEndpointTests : OrderReadTest
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

        var shown = await ReadAsync(order.Id);

        Assert.Equal(Members, shown.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal((order.Id, order.Market, order.AssetId), (Text(shown, "id"), Text(shown, "market"), Text(shown, "asset_id")));
        Assert.Equal((Account.ApiKey, Account.Address), (Text(shown, "owner"), Text(shown, "maker_address")));
    }

    [Fact]
    public async Task An_order_is_shown_with_what_it_was_placed_with()
    {
        Venue.PlaceOrder(new SandboxOrder("0x1", "0xa", "1")
        {
            Side = "SELL",
            Price = 0.10m,
            Size = 12.50m,
            Outcome = "No",
            OrderType = "GTD",
            CreatedAt = DateTimeOffset.FromUnixTimeSeconds(Now - 60),
            Expiration = DateTimeOffset.FromUnixTimeSeconds(Now + 60),
        });

        var shown = await ReadAsync("0x1");

        Assert.Equal(("SELL", "0.10", "12.50"), (Text(shown, "side"), Text(shown, "price"), Text(shown, "original_size")));
        Assert.Equal(("No", "GTD"), (Text(shown, "outcome"), Text(shown, "order_type")));
        Assert.Equal((Now - 60, "1720000060"), (shown.GetProperty("created_at").GetInt64(), Text(shown, "expiration")));
    }

    [Fact]
    public async Task What_an_order_does_not_say_has_a_default()
    {
        Clock.Advance(TimeSpan.FromSeconds(5));
        Venue.PlaceOrder(new SandboxOrder("0x1", "0xa", "1"));

        var shown = await ReadAsync("0x1");

        Assert.Equal(("BUY", "0.5", "100"), (Text(shown, "side"), Text(shown, "price"), Text(shown, "original_size")));
        Assert.Equal(("Yes", "GTC"), (Text(shown, "outcome"), Text(shown, "order_type")));
        Assert.Equal((Now + 5, "0"), (shown.GetProperty("created_at").GetInt64(), Text(shown, "expiration")));
    }

    [Theory]
    [InlineData(SandboxOrderState.Live, "ORDER_STATUS_LIVE", "0")]
    [InlineData(SandboxOrderState.Matching, "ORDER_STATUS_LIVE", "0")]
    [InlineData(SandboxOrderState.Pending, "ORDER_STATUS_DELAYED", "0")]
    [InlineData(SandboxOrderState.Canceled, "ORDER_STATUS_CANCELED", "0")]
    [InlineData(SandboxOrderState.Matched, "ORDER_STATUS_MATCHED", "100")]
    [InlineData(SandboxOrderState.MarketResolved, "ORDER_STATUS_CANCELED_MARKET_RESOLVED", "0")]
    [InlineData(SandboxOrderState.Invalid, "ORDER_STATUS_INVALID", "0")]
    public async Task An_order_has_the_status_of_its_state(SandboxOrderState state, string status, string matched)
    {
        var shown = await ReadAsync(Order(state).Id);

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

        Assert.Equal("a b", Text(await ReadAsync("a%20b"), "id"));
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

        Assert.Equal(ids, string.Join(',', Ids(await ReadPageAsync(query))));
    }

    [Theory]
    [InlineData(SandboxOrderState.Pending, "ORDER_STATUS_DELAYED")]
    [InlineData(SandboxOrderState.Canceled, "ORDER_STATUS_CANCELED")]
    [InlineData(SandboxOrderState.Matched, "ORDER_STATUS_MATCHED")]
    [InlineData(SandboxOrderState.MarketResolved, "ORDER_STATUS_CANCELED_MARKET_RESOLVED")]
    [InlineData(SandboxOrderState.Invalid, "ORDER_STATUS_INVALID")]
    public async Task An_order_in_any_state_is_among_the_orders_by_its_id(SandboxOrderState state, string status)
    {
        var order = Order(state);

        var page = await ReadPageAsync($"?id={order.Id}");

        Assert.Equal((status, "LTE="), (Text(Assert.Single(Orders(page)), "status"), Text(page, "next_cursor")));
        Assert.Empty(Ids(await ReadPageAsync()));
    }

    [Fact]
    public async Task An_order_that_is_forgotten_or_of_another_account_is_not_among_the_orders_by_its_id()
    {
        foreach (var id in (string[])[Order(SandboxOrderState.Forgotten).Id, Order(owner: Venue.AddAccount()).Id])
        {
            Assert.Empty(Ids(await ReadPageAsync($"?id={id}")));
        }
    }

    [Fact]
    public async Task The_orders_are_the_open_ones_of_the_account()
    {
        var other = Venue.AddAccount();
        Order(SandboxOrderState.Canceled);
        Order(SandboxOrderState.Pending);
        Order(owner: other);
        var own = Order();

        Assert.Equal([own.Id], Ids(await ReadPageAsync()));
    }

    [Theory]
    [InlineData("next_cursor=x")]
    [InlineData("next_cursor=eHg=")]
    [InlineData("next_cursor=LTI=")]
    [InlineData("next_cursor=")]
    [InlineData("market=")]
    [InlineData("id=0x1&id=0x2")]
    public async Task A_parameter_that_cannot_be_right_is_invalid(string query)
        => (await GetSignedAsync("/data/orders", $"?{query}")).AssertRefused(400, "invalid order params payload");

    [Fact]
    public async Task A_signature_of_the_path_with_the_query_is_unauthorized()
    {
        const string Target = "/data/orders?market=0xa";

        Assert.Equal(401, (await SendAsync(new SignedRequest(Account, Target, method: "GET"))).Status);
        Assert.Equal(200, (await GetSignedAsync("/data/orders", "?market=0xa")).Status);
    }

    [Theory]
    [InlineData("/data/orders")]
    [InlineData("/data/order/0x1")]
    public async Task Unsigned_is_unauthorized(string path) => Assert.Equal(401, (await GetAsync(path)).Status);
}
