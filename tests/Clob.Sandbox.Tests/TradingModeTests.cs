namespace Clob.Sandbox.Tests;

public sealed class TradingModeTests : SandboxTest
{
    [Theory]
    [InlineData("/order")]
    [InlineData("/orders")]
    [InlineData("/cancel-all")]
    [InlineData("/cancel-market-orders")]
    public async Task The_disabled_mode_refuses_every_cancel(string path)
    {
        var order = Order();
        Venue.TradingMode = SandboxTradingMode.Disabled;

        var reply = await CancelAsync(path);

        reply.AssertRefused(503, "Trading is currently disabled. Check polymarket.com for updates");
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task The_cancel_only_mode_cancels()
    {
        var order = Order();
        Venue.TradingMode = SandboxTradingMode.CancelOnly;

        Assert.Equal([order.Id], (await CancelAsync("/order", OrderBody(order.Id))).Canceled);
    }

    [Fact]
    public async Task A_mode_that_is_open_again_cancels_again()
    {
        var order = Order();
        Venue.TradingMode = SandboxTradingMode.Disabled;
        Venue.TradingMode = SandboxTradingMode.Open;

        Assert.Equal([order.Id], (await CancelAsync("/cancel-all")).Canceled);
    }

    [Fact]
    public async Task The_disabled_mode_returns_the_time()
    {
        Venue.TradingMode = SandboxTradingMode.Disabled;

        Assert.Equal(200, (await GetAsync("/time")).Status);
    }

    [Fact]
    public async Task An_unsigned_cancel_in_the_disabled_mode_is_unauthorized()
    {
        Venue.TradingMode = SandboxTradingMode.Disabled;
        var request = new SignedRequest(Account, "/cancel-all");
        request.Headers.Clear();

        Assert.Equal(401, (await SendAsync(request)).Status);
    }
}
