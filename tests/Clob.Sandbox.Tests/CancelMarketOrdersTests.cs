namespace Clob.Sandbox.Tests;

public sealed class CancelMarketOrdersTests : SandboxTest
{
    private const string Path = "/cancel-market-orders";

    private static readonly SandboxOrder A1 = new("0xa1", "0xa", "1");
    private static readonly SandboxOrder A2 = new("0xa2", "0xa", "2");
    private static readonly SandboxOrder B1 = new("0xb1", "0xb", "1");

    [Theory]
    [InlineData("""{"market":"0xa"}""", "0xa1,0xa2")]
    [InlineData("""{"asset_id":"1"}""", "0xa1,0xb1")]
    [InlineData("""{"market":"0xa","asset_id":"1"}""", "0xa1")]
    [InlineData("""{"market":"0xb","asset_id":"2"}""", "")]
    [InlineData("""{"market":"0xc"}""", "")]
    [InlineData("""{"market":"0xA"}""", "")]
    public async Task A_market_cancel_cancels_the_orders_that_every_filter_matches(string body, string canceled)
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
    public async Task A_market_cancel_without_a_usable_filter_is_refused_and_cancels_nothing(string body)
    {
        Fill();

        var reply = await CancelAsync(Path, body);

        reply.AssertRefused(400, "Invalid order payload");
        Assert.Equal([A1, A2, B1], Venue.OpenOrders);
    }

    [Fact]
    public async Task A_market_cancel_leaves_the_orders_of_other_accounts()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        Venue.PlaceOrder(A1);
        Venue.PlaceOrder(A2, other);

        var reply = await CancelAsync(Path, """{"market":"0xa"}""");

        Assert.Equal([A1.Id], reply.Canceled);
        Assert.Equal([A2], Venue.OpenOrders);
    }

    [Fact]
    public async Task A_market_cancel_does_not_name_an_order_that_is_not_open()
    {
        Fill();
        Venue.SetState(A1.Id, SandboxOrderState.Matched);

        var reply = await CancelAsync(Path, """{"market":"0xa"}""");

        Assert.Equal([A2.Id], reply.Canceled);
        Assert.Empty(reply.NotCanceled);
    }

    private void Fill()
    {
        Venue.PlaceOrder(A1);
        Venue.PlaceOrder(A2);
        Venue.PlaceOrder(B1);
    }
}
