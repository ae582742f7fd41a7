namespace Clob.Sandbox.Tests;

/// <summary>Fills that race a cancel.</summary>
public sealed class CancelRaceTests : OrderReadTest
{
    private readonly SandboxOrder _order = new("0x1", "0xa", "1") { Size = 10 };

    public static TheoryData<string, string> Cancels => new()
    {
        { "/order", """{"orderID":"0x1"}""" },
        { "/orders", """["0x1"]""" },
        { "/cancel-all", "" },
        { "/cancel-market-orders", """{"market":"0xa"}""" },
    };

    [Theory]
    [MemberData(nameof(Cancels))]
    public async Task A_cancel_that_a_whole_fill_overtakes_is_too_late(string path, string body)
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrderOnCancel("0x1");
        await AssertShownAsync("ORDER_STATUS_LIVE", "0");

        var reply = await CancelAsync(path, body);

        Assert.Empty(reply.Canceled);
        Assert.Equal("Order already matched", reply.NotCanceled["0x1"]);
        await AssertShownAsync("ORDER_STATUS_MATCHED", "10");
    }

    [Theory]
    [MemberData(nameof(Cancels))]
    public async Task A_cancel_that_a_partial_fill_overtakes_cancels_the_rest(string path, string body)
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrder("0x1", 1);
        Venue.FillOrderOnCancel("0x1", 2.5m);

        Assert.Equal(["0x1"], (await CancelAsync(path, body)).Canceled);

        await AssertShownAsync("ORDER_STATUS_CANCELED", "3.5");
    }

    [Fact]
    public async Task A_fill_of_more_than_is_left_matches_what_is_left()
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrderOnCancel("0x1", 8);
        Venue.FillOrder("0x1", 5);

        Assert.Equal("Order already matched", (await CancelAsync("/cancel-all")).NotCanceled["0x1"]);

        await AssertShownAsync("ORDER_STATUS_MATCHED", "10");
    }

    [Fact]
    public async Task A_cancel_of_another_order_lets_the_race_wait()
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrderOnCancel("0x1", 4);

        await CancelAsync("/order", OrderBody(Order().Id));

        await AssertShownAsync("ORDER_STATUS_LIVE", "0");
    }

    [Fact]
    public async Task A_cancel_that_does_not_reach_the_order_lets_the_race_wait()
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrderOnCancel("0x1", 4);
        Venue.AddFault(SandboxFault.Parse("/cancel-all omit=0x1"));

        await CancelAsync("/cancel-all");
        await AssertShownAsync("ORDER_STATUS_LIVE", "0");

        await CancelAsync("/cancel-all");
        await AssertShownAsync("ORDER_STATUS_CANCELED", "4");
    }

    [Fact]
    public async Task A_pending_order_races_once_it_is_live()
    {
        Venue.PlaceOrder(_order);
        Venue.SetState("0x1", SandboxOrderState.Pending);
        Venue.FillOrderOnCancel("0x1", 4);

        Assert.Contains("in flight", (await CancelAsync("/order", OrderBody("0x1"))).NotCanceled["0x1"], StringComparison.Ordinal);
        Venue.SetState("0x1", SandboxOrderState.Live);
        Assert.Equal(["0x1"], (await CancelAsync("/order", OrderBody("0x1"))).Canceled);

        Assert.Equal(4, Venue.GetSizeMatched("0x1"));
    }

    private async Task AssertShownAsync(string status, string matched)
    {
        var shown = await ReadAsync("0x1");
        Assert.Equal((status, matched), (Text(shown, "status"), Text(shown, "size_matched")));
    }
}
