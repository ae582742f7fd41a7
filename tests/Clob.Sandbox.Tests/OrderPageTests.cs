namespace Clob.Sandbox.Tests;

public sealed class OrderPageTests : OrderReadTest
{
    [Fact]
    public async Task Orders_are_in_pages_of_100_that_miss_none()
    {
        var orders = Venue.SeedOrders(250);

        var pages = await ReadPagesAsync();

        Assert.Equal([100, 100, 50], pages.Select(page => page.Count));
        Assert.Equal(orders.Select(order => order.Id), pages.SelectMany(page => page));
    }

    [Fact]
    public async Task Pages_of_a_market_hold_its_orders()
    {
        var orders = Venue.SeedOrders(330);

        var pages = await ReadPagesAsync($"&market={orders[0].Market}");

        Assert.Equal([100, 10], pages.Select(page => page.Count));
        Assert.Equal(orders.Where(order => order.Market == orders[0].Market).Select(order => order.Id), pages.SelectMany(page => page));
    }

    // "MTAw" is base64 of "100".
    [Fact]
    public async Task The_cursor_is_the_offset_of_the_next_page()
    {
        var orders = Venue.SeedOrders(150);

        Assert.Equal("MTAw", Text(await ReadPageAsync(), "next_cursor"));
        Assert.Equal(orders.Skip(100).Select(order => order.Id), Ids(await ReadPageAsync("?next_cursor=MTAw")));
    }

    [Fact]
    public async Task Orders_that_are_canceled_between_two_pages_move_the_later_ones_forward()
    {
        var orders = Venue.SeedOrders(150);
        var first = await ReadPageAsync();
        await CancelAsync("/orders", OrdersBody(orders.Take(20).Select(order => order.Id)));

        var second = await ReadPageAsync($"?next_cursor={Text(first, "next_cursor")}");

        Assert.Equal(orders.Skip(120).Select(order => order.Id), Ids(second));
        Assert.Equal("LTE=", Text(second, "next_cursor"));
    }

    [Fact]
    public async Task A_full_last_page_is_the_last()
    {
        Venue.SeedOrders(100);

        var page = await ReadPageAsync("?next_cursor=MA==");

        Assert.Equal(
            (100, 100, "LTE="), (page.GetProperty("count").GetInt32(), page.GetProperty("limit").GetInt32(), Text(page, "next_cursor")));
    }

    [Fact]
    public async Task A_page_after_the_last_order_is_empty_and_the_last()
    {
        Venue.SeedOrders(1);

        var page = await ReadPageAsync("?next_cursor=MTAw");

        Assert.Equal((0, "LTE="), (Ids(page).Count, Text(page, "next_cursor")));
    }

    [Fact]
    public async Task An_empty_page_leads_to_the_orders_that_it_left_out()
    {
        var orders = Venue.SeedOrders(150);
        Venue.AddFault(SandboxFault.Parse("/data/orders from=2 times=2 read=empty"));

        var pages = await ReadPagesAsync();

        Assert.Equal([100, 0, 0, 50], pages.Select(page => page.Count));
        Assert.Equal(orders.Select(order => order.Id), pages.SelectMany(page => page));
    }

    [Fact]
    public async Task The_first_page_can_be_empty_although_more_follow()
    {
        var order = Order();
        Venue.AddFault(new SandboxFault { Reading = SandboxReading.Empty });

        Assert.Equal([[], [order.Id]], await ReadPagesAsync());
    }

    [Fact]
    public async Task An_empty_page_of_no_orders_is_the_last()
    {
        Venue.AddFault(new SandboxFault { Reading = SandboxReading.Empty });

        Assert.Equal("LTE=", Text(await ReadPageAsync(), "next_cursor"));
    }
}
