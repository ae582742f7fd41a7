namespace Clob.Sandbox.Tests;

public sealed class FillTests : OrderReadTest
{
    private readonly SandboxOrder _order = new("0x1", "0xa", "1") { Size = 10 };

    [Fact]
    public async Task An_order_that_is_filled_in_part_is_open_and_shows_how_much()
    {
        Venue.PlaceOrder(_order);

        Venue.FillOrder("0x1", 2.5m);
        Venue.FillOrder("0x1", 1);

        await AssertShownAsync("ORDER_STATUS_LIVE", "3.5");
        Assert.Equal("3.5", Text(Assert.Single(Orders(await ReadPageAsync())), "size_matched"));
        Assert.Equal((SandboxOrderState.Live, 3.5m), (Venue.GetState("0x1"), Venue.GetSizeMatched("0x1")));
    }

    [Fact]
    public async Task An_order_that_is_filled_in_parts_to_the_end_is_matched()
    {
        Venue.PlaceOrder(_order);

        Venue.FillOrder("0x1", 4);
        Venue.FillOrder("0x1", 6);

        await AssertShownAsync("ORDER_STATUS_MATCHED", "10");
        Assert.Equal("Order already matched", (await CancelAsync("/order", OrderBody("0x1"))).NotCanceled["0x1"]);
    }

    [Fact]
    public async Task A_cancel_keeps_what_was_matched()
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrder("0x1", 4);

        Assert.Equal(["0x1"], (await CancelAsync("/order", OrderBody("0x1"))).Canceled);

        await AssertShownAsync("ORDER_STATUS_CANCELED", "4");
    }

    [Theory]
    [InlineData(SandboxOrderState.Canceled, "4")]
    [InlineData(SandboxOrderState.MarketResolved, "4")]
    [InlineData(SandboxOrderState.Invalid, "4")]
    [InlineData(SandboxOrderState.Matched, "10")]
    public async Task A_state_that_is_set_keeps_what_was_matched_unless_all_is(SandboxOrderState state, string matched)
    {
        Venue.PlaceOrder(_order);
        Venue.FillOrder("0x1", 4);

        Venue.SetState("0x1", state);

        Assert.Equal(matched, Text(await ReadAsync("0x1"), "size_matched"));
    }

    [Fact]
    public void A_matched_order_that_is_opened_again_is_not_matched()
    {
        Venue.PlaceOrder(_order);
        Venue.SetState("0x1", SandboxOrderState.Matched);
        Venue.SetState("0x1", SandboxOrderState.Live);

        Assert.Equal(0, Venue.GetSizeMatched("0x1"));
    }

    [Theory]
    [InlineData(SandboxOrderState.Live, 11)]
    [InlineData(SandboxOrderState.Canceled, 1)]
    [InlineData(SandboxOrderState.Matched, 1)]
    public void A_fill_of_what_is_not_left_is_refused(SandboxOrderState state, int size)
    {
        Venue.PlaceOrder(_order);
        Venue.SetState("0x1", state);

        Assert.Throws<InvalidOperationException>(() => Venue.FillOrder("0x1", size));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_fill_of_nothing_is_refused(int size)
    {
        Venue.PlaceOrder(_order);

        Assert.Throws<ArgumentOutOfRangeException>(() => Venue.FillOrder("0x1", size));
        Assert.Throws<ArgumentOutOfRangeException>(() => Venue.FillOrderOnCancel("0x1", size));
    }

    [Fact]
    public void An_unknown_order_cannot_be_filled()
    {
        Assert.Throws<KeyNotFoundException>(() => Venue.FillOrder("0x1", 1));
        Assert.Throws<KeyNotFoundException>(() => Venue.FillOrderOnCancel("0x1"));
        Assert.Throws<KeyNotFoundException>(() => Venue.GetSizeMatched("0x1"));
    }

    [Fact]
    public void An_order_without_a_size_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => _order with { Size = 0 });

    private async Task AssertShownAsync(string status, string matched)
    {
        var shown = await ReadAsync("0x1");
        Assert.Equal((status, matched), (Text(shown, "status"), Text(shown, "size_matched")));
    }
}
