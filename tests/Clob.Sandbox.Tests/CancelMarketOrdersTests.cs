namespace Clob.Sandbox.Tests;

public sealed class CancelMarketOrdersTests : SandboxTest
{
    private const string Path = "/cancel-market-orders";

    private static readonly SandboxOrder s_a1 = new("0xa1", "0xa", "1");
    private static readonly SandboxOrder s_a2 = new("0xa2", "0xa", "2");
    private static readonly SandboxOrder s_b1 = new("0xb1", "0xb", "1");

    [Theory]
    [InlineData("""{"market":"0xa"}""", "0xa1,0xa2")]
    [InlineData("""{"asset_id":"1"}""", "0xa1,0xb1")]
    [InlineData("""{"market":"0xa","asset_id":"1"}""", "0xa1")]
    [InlineData("""{"market":"0xb","asset_id":"2"}""", "")]
    [InlineData("""{"market":"0xc"}""", "")]
    [InlineData("""{"market":"0xA"}""", "")]
    public async Task CancelMarketOrders_cancels_what_every_filter_matches(string body, string canceled)
    {
        Fill();

        var reply = await CancelAsync(Path, body);

        Assert.Equal(200, reply.Status);
        Assert.Equal(canceled, string.Join(',', reply.Canceled));
        Assert.Empty(reply.NotCanceled);
        Assert.Equal(3 - reply.Canceled.Length, Venue.OpenOrders.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("""{"market":null}""")]
    [InlineData("""{"market":""}""")]
    [InlineData("""{"market":1}""")]
    [InlineData("""{"asset_id":null}""")]
    [InlineData("""{"asset_id":""}""")]
    [InlineData("""{"asset_id":1}""")]
    [InlineData("""{"market":"0xa","asset_id":null}""")]
    [InlineData("""{"market":"0xa","asset_id":""}""")]
    [InlineData("""{"market":null,"asset_id":"1"}""")]
    [InlineData("""{"market":"","asset_id":"1"}""")]
    [InlineData("""{"market":"","asset_id":""}""")]
    [InlineData("""{"market":"0xa","market":"0xb"}""")]
    [InlineData("""{"assetId":"1"}""")]
    public async Task CancelMarketOrders_no_usable_filter_is_refused_and_nothing_is_canceled(string body)
    {
        Fill();

        var reply = await CancelAsync(Path, body);

        reply.AssertRefused(400, "Invalid order payload");
        Assert.Equal([s_a1, s_a2, s_b1], Venue.OpenOrders);
    }

    [Fact]
    public async Task CancelMarketOrders_leaves_orders_of_other_accounts()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        Venue.AddOrder(s_a1);
        Venue.AddOrder(s_a2, other);

        var reply = await CancelAsync(Path, """{"market":"0xa"}""");

        Assert.Equal([s_a1.Id], reply.Canceled);
        Assert.Equal([s_a2], Venue.OpenOrders);
    }

    [Fact]
    public async Task CancelMarketOrders_order_that_is_not_open_is_not_named()
    {
        Fill();
        Venue.SetState(s_a1.Id, SandboxOrderState.Matched);

        var reply = await CancelAsync(Path, """{"market":"0xa"}""");

        Assert.Equal([s_a2.Id], reply.Canceled);
        Assert.Empty(reply.NotCanceled);
    }

    private void Fill()
    {
        Venue.AddOrder(s_a1);
        Venue.AddOrder(s_a2);
        Venue.AddOrder(s_b1);
    }
}
