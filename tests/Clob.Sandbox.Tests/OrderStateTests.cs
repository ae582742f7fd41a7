namespace Clob.Sandbox.Tests;

public sealed class OrderStateTests : SandboxTest
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Pending_that_goes_live_after_a_delay_is_in_flight_until_then()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Open, 3 * s_second);

        Clock.Advance(3 * s_second - TimeSpan.FromTicks(1));
        Assert.Contains("in flight", (await CancelAsync("/order", OrderBody(order.Id))).NotCanceled[order.Id], StringComparison.Ordinal);
        Assert.Empty(Venue.OpenOrders);

        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([order], Venue.OpenOrders);
        Assert.Equal([order.Id], (await CancelAsync("/order", OrderBody(order.Id))).Canceled);
    }

    [Fact]
    public void Pending_that_goes_live_at_a_time_is_open_from_then_on()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAt(order.Id, SandboxOrderState.Open, DateTimeOffset.FromUnixTimeSeconds(Now + 5));

        Clock.Advance(4 * s_second);
        Assert.Equal(SandboxOrderState.Pending, Venue.GetState(order.Id));

        Clock.Advance(s_second);
        Assert.Equal(SandboxOrderState.Open, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task Pending_that_goes_live_later_slips_through_a_cancel_of_everything()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Open, s_second);

        Assert.Empty((await CancelAsync("/cancel-all")).Canceled);

        Clock.Advance(s_second);
        Assert.Equal([order.Id], (await CancelAsync("/cancel-all")).Canceled);
    }

    [Fact]
    public void Changes_of_one_order_come_in_the_order_of_their_times()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Forgotten, 3 * s_second);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, 2 * s_second);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Open, s_second);

        List<SandboxOrderState> states = [];
        for (var second = 1; second <= 3; second++)
        {
            Clock.Advance(s_second);
            states.Add(Venue.GetState(order.Id));
        }

        Assert.Equal([SandboxOrderState.Open, SandboxOrderState.Matched, SandboxOrderState.Forgotten], states);
    }

    [Fact]
    public void Changes_that_nobody_watched_come_in_the_order_of_their_times_too()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, 2 * s_second);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Open, s_second);

        Clock.Advance(3 * s_second);

        Assert.Equal(SandboxOrderState.Matched, Venue.GetState(order.Id));
    }

    [Fact]
    public void Changes_for_the_same_time_come_in_the_order_in_which_they_were_announced()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Open, s_second);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Pending, s_second);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Open, s_second);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matching, s_second);

        Clock.Advance(s_second);

        Assert.Equal(SandboxOrderState.Matching, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task Canceled_before_its_match_stays_canceled()
    {
        var order = Order();
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, s_second);
        await CancelAsync("/order", OrderBody(order.Id));

        Clock.Advance(s_second);

        Assert.Equal(SandboxOrderState.Canceled, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task Matched_before_its_cancel_is_already_matched()
    {
        var order = Order();
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, s_second);

        Clock.Advance(s_second);

        Assert.Equal("Order already matched", (await CancelAsync("/order", OrderBody(order.Id))).NotCanceled[order.Id]);
    }

    [Fact]
    public async Task Matching_looks_open_and_a_cancel_of_it_comes_too_late()
    {
        var order = Order(SandboxOrderState.Matching);
        Assert.Equal([order], Venue.OpenOrders);

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Empty(reply.Canceled);
        Assert.Equal("Order already matched", reply.NotCanceled[order.Id]);
        Assert.Equal(SandboxOrderState.Matched, Venue.GetState(order.Id));
        Assert.Empty(Venue.OpenOrders);
    }

    [Theory]
    [InlineData("/cancel-all", "")]
    [InlineData("/cancel-market-orders", """{"asset_id":"1"}""")]
    public async Task Matching_is_named_by_a_cancel_without_ids(string path, string body)
    {
        Venue.AddOrder(new SandboxOrder("0x1", "0xa", "1"));
        Venue.AddOrder(new SandboxOrder("0x2", "0xa", "1"));
        Venue.SetState("0x2", SandboxOrderState.Matching);

        var reply = await CancelAsync(path, body);

        Assert.Equal(["0x1"], reply.Canceled);
        Assert.Equal(new Dictionary<string, string> { ["0x2"] = "Order already matched" }, reply.NotCanceled);
    }
}
