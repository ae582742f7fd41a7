namespace Clob.Sandbox.Tests;

/// <summary>The options that change what reads of orders show.</summary>
public sealed class OrderOptionTests : OrderReadTest
{
    protected override void Configure(ClobSandboxOptions options)
    {
        options.PageSize = 2;
        options.PrefixOrderStatus = false;
    }

    [Fact]
    public async Task The_size_of_a_page_is_an_option()
    {
        var orders = Venue.SeedOrders(5);

        var pages = await ReadPagesAsync();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Count));
        Assert.Equal(orders.Select(order => order.Id), pages.SelectMany(page => page));
        Assert.Equal(2, (await ReadPageAsync()).GetProperty("limit").GetInt32());
    }

    [Theory]
    [InlineData(SandboxOrderState.Live, "LIVE")]
    [InlineData(SandboxOrderState.Matching, "LIVE")]
    [InlineData(SandboxOrderState.Canceled, "CANCELED")]
    [InlineData(SandboxOrderState.Matched, "MATCHED")]
    [InlineData(SandboxOrderState.MarketResolved, "CANCELED_MARKET_RESOLVED")]
    [InlineData(SandboxOrderState.Invalid, "INVALID")]
    public async Task A_status_without_the_prefix_is_an_option(SandboxOrderState state, string status)
    {
        var order = Order(state);

        Assert.Equal(status, Text(await ReadAsync(order.Id), "status"));
        Assert.Equal(status, Text(Assert.Single(Orders(await ReadPageAsync($"?id={order.Id}"))), "status"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task A_page_size_that_no_page_can_have_is_refused(int pageSize)
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => ClobSandbox.StartAsync(new ClobSandboxOptions { PageSize = pageSize }));
}
