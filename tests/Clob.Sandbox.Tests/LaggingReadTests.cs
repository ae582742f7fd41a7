namespace Clob.Sandbox.Tests;

/// <summary>Reads that show orders as they were at the read before.</summary>
public sealed class LaggingReadTests : OrderReadTest
{
    [Fact]
    public async Task A_canceled_order_is_still_open_for_one_read()
    {
        var order = Order();
        Lag("/data/orders");
        await CancelAsync("/cancel-all");

        Assert.Equal([order.Id], await ReadOpenAsync());
        Assert.Empty(await ReadOpenAsync());
    }

    [Fact]
    public async Task An_order_that_came_since_the_last_read_is_missing_for_one_read()
    {
        await ReadOpenAsync();
        var order = Order();
        Lag("/data/orders");

        Assert.Empty(await ReadOpenAsync());
        Assert.Equal([order.Id], await ReadOpenAsync());
    }

    [Fact]
    public async Task An_order_that_came_since_the_last_read_is_not_found_for_one_read()
    {
        await ReadOpenAsync();
        var order = Order();
        Lag($"/data/order/{order.Id}");

        (await GetSignedAsync($"/data/order/{order.Id}")).AssertRefused(404, "Order not found");
        Assert.Equal(order.Id, Text(await ReadAsync(order.Id), "id"));
    }

    [Fact]
    public async Task An_order_is_shown_as_it_was_at_the_last_read_and_not_as_in_between()
    {
        var order = Order();
        await ReadAsync(order.Id);
        Lag("/data/order/*");
        Venue.FillOrder(order.Id, 1);
        Venue.FillOrder(order.Id, 2);
        Venue.SetState(order.Id, SandboxOrderState.Canceled);

        var (first, second) = (await ReadAsync(order.Id), await ReadAsync(order.Id));

        Assert.Equal(("ORDER_STATUS_LIVE", "0"), (Text(first, "status"), Text(first, "size_matched")));
        Assert.Equal(("ORDER_STATUS_CANCELED", "3"), (Text(second, "status"), Text(second, "size_matched")));
    }

    [Fact]
    public async Task A_read_that_always_lags_shows_each_change_one_read_late()
    {
        var order = Order();
        Venue.AddFault(new SandboxFault { Path = "/data/order/*", Times = null, Reading = SandboxReading.Lagging });
        List<string> matched = [];

        for (var read = 0; read < 3; read++)
        {
            matched.Add(Text(await ReadAsync(order.Id), "size_matched"));
            Venue.FillOrder(order.Id, 1);
        }

        Assert.Equal(["0", "0", "1"], matched);
    }

    [Fact]
    public async Task A_change_that_comes_due_is_shown_one_read_late()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, TimeSpan.FromSeconds(1));
        await ReadOpenAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        Lag("/data/orders");

        Assert.Empty(await ReadOpenAsync());
        Assert.Equal([order.Id], await ReadOpenAsync());
    }

    [Fact]
    public async Task The_first_request_of_all_shows_the_orders_as_they_are()
    {
        Order(SandboxOrderState.Canceled);
        var order = Order();
        Lag("/data/orders");

        Assert.Equal([order.Id], await ReadOpenAsync());
    }

    [Fact]
    public async Task A_lagging_read_has_pages_and_filters_too()
    {
        var orders = Venue.SeedOrders(360);
        await CancelAsync("/cancel-all");
        Lag("/data/orders");

        var page = await ReadPageAsync($"?market={orders[0].Market}&next_cursor=MTAw");

        Assert.Equal(orders.Where(order => order.Market == orders[0].Market).Skip(100).Select(order => order.Id), Ids(page));
    }

    [Fact]
    public async Task Reads_of_another_account_do_not_count()
    {
        var order = Order();
        var other = Venue.AddAccount();
        await CancelAsync("/cancel-all");
        await GetSignedAsync("/data/orders", account: other);
        Lag("/data/orders");

        Assert.Equal([order.Id], await ReadOpenAsync());
    }

    private void Lag(string path) => Venue.AddFault(SandboxFault.Parse($"{path} read=lagging"));
}
