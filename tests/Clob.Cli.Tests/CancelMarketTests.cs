using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CancelMarketTests : SandboxTest
{
    [Fact]
    public async Task CancelMarket_Market_CancelsItsOrders()
    {
        var orders = Venue.SeedOrders(6);
        var market = orders[0].Market;

        var run = await RunAsync("cancel-market", "--market", market, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("DELETE /cancel-market-orders", Assert.Single(Venue.Requests).ToString());
        Assert.Equal(orders.Where(order => order.Market == market).Select(order => order.Id), run.Ids("canceled"));
        Assert.Equal($$"""{"market":"{{market}}"}""", SentBody());
    }

    [Fact]
    public async Task CancelMarket_AssetId_SendsItAlone()
    {
        await RunAsync("cancel-market", "--asset-id", "7132");

        Assert.Equal("""{"asset_id":"7132"}""", SentBody());
    }

    [Fact]
    public async Task CancelMarket_BothFilters_SendsBoth()
    {
        await RunAsync("cancel-market", "--market", "0x5", "--asset-id=7132");

        Assert.Equal("""{"market":"0x5","asset_id":"7132"}""", SentBody());
    }

    [Fact]
    public async Task CancelMarket_NoFilter_IsWrongUsageWithLimitAndWayOut()
    {
        var run = await RunAsync("cancel-market");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("at least 1 of --market and --asset-id", run.Error, StringComparison.Ordinal);
        Assert.Contains("clob cancel-all", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("--market", "")]
    [InlineData("--market", " ", "--asset-id", "7132")]
    [InlineData("--market", "0x5", "--asset-id", "")]
    [InlineData("--market", "--json")]
    [InlineData("--market=")]
    [InlineData("--market", "0x5", "--market", "0x6")]
    [InlineData("--market", "0x5 0x6")]
    [InlineData("--market", "0x5", "7132")]
    public async Task CancelMarket_UnusableFilter_IsWrongUsage(params string[] filters)
    {
        var run = await RunAsync(["cancel-market", .. filters]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.NotEmpty(run.Error);
        Assert.Empty(Venue.Requests);
    }
}
