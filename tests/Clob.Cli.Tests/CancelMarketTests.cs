using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CancelMarketTests : SandboxTest
{
    [Fact]
    public async Task Cancel_market_cancels_the_orders_of_a_market()
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
    public async Task Cancel_market_with_a_token_sends_the_token_alone()
    {
        await RunAsync("cancel-market", "--asset-id", "7132");

        Assert.Equal("""{"asset_id":"7132"}""", SentBody());
    }

    [Fact]
    public async Task The_largest_number_of_256_bits_can_be_a_token_id()
    {
        const string Largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";

        await RunAsync("cancel-market", "--asset-id", Largest);

        Assert.Equal($$"""{"asset_id":"{{Largest}}"}""", SentBody());
    }

    [Fact]
    public async Task Cancel_market_with_both_filters_sends_both()
    {
        await RunAsync("cancel-market", "--market", "0x5", "--asset-id=7132");

        Assert.Equal("""{"market":"0x5","asset_id":"7132"}""", SentBody());
    }

    [Theory]
    [InlineData(64, "the one with 62")]
    [InlineData(62, "has 64")]
    [InlineData(40, "has 40 hex digits, where the venue's have 64, or 62")]
    public async Task A_market_that_matches_nothing_is_told_with_the_width_that_may_be_meant(int digits, string hint)
    {
        Seed(3);

        var run = await RunAsync("cancel-market", "--market", $"0x{new string('a', digits)}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No open order of this API key matched", run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_matches_nothing_is_told()
    {
        var run = await RunAsync("cancel-market", "--asset-id", "7132", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Ids("canceled"));
        Assert.Contains("No open order of this API key matched", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_market_that_matches_an_order_is_not_remarked_on()
        => Assert.Empty((await RunAsync("cancel-market", "--market", Venue.SeedOrders(1)[0].Market)).Error);

    [Theory]
    [InlineData("--market", "slug")]
    [InlineData("--asset-id", "0x5f")]
    public async Task A_filter_that_cannot_be_one_is_named_with_its_option(string option, string value)
        => Assert.StartsWith(
            $"clob: {option}: '{value}' is not ", (await RunAsync("cancel-market", option, value)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Cancel_market_without_a_filter_is_wrong_usage_with_the_limit_and_the_way_out()
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
    [InlineData("--market", "my-market-slug")]
    [InlineData("--market", "5f00")]
    [InlineData("--market", "0x")]
    [InlineData("--market", "0x5g")]
    [InlineData("--market", "https://polymarket.com/event/x")]
    [InlineData("--asset-id", "0x5f")]
    [InlineData("--asset-id", "7132.5")]
    [InlineData("--asset-id", "-7132")]
    [InlineData("--asset-id", "٧١٣٢")]
    [InlineData("--asset-id", "7,132")]
    [InlineData("--asset-id", "115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    [InlineData("--asset-id", "0000000000000000000000000000000000000000000000000000000000000000000000000007132")]
    public async Task Cancel_market_with_an_unusable_filter_is_wrong_usage(params string[] filters)
    {
        var run = await RunAsync(["cancel-market", .. filters]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.NotEmpty(run.Error);
        Assert.Empty(Venue.Requests);
    }
}
