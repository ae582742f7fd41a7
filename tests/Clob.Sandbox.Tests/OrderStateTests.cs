namespace Clob.Sandbox.Tests;

public sealed class OrderStateTests : SandboxTest
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_pending_order_that_goes_live_later_is_in_flight_until_then()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, 3 * OneSecond);

        Clock.Advance(3 * OneSecond - TimeSpan.FromTicks(1));
        Assert.Contains("in flight", (await CancelAsync("/order", OrderBody(order.Id))).NotCanceled[order.Id], StringComparison.Ordinal);
        Assert.Empty(Venue.OpenOrders);

        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([order], Venue.OpenOrders);
        Assert.Equal([order.Id], (await CancelAsync("/order", OrderBody(order.Id))).Canceled);
    }

    [Fact]
    public void A_pending_order_that_goes_live_at_a_time_is_open_from_then_on()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAt(order.Id, SandboxOrderState.Live, DateTimeOffset.FromUnixTimeSeconds(Now + 5));

        Clock.Advance(4 * OneSecond);
        Assert.Equal(SandboxOrderState.Pending, Venue.GetState(order.Id));

        Clock.Advance(OneSecond);
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task A_pending_order_that_goes_live_later_escapes_cancel_all()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, OneSecond);

        Assert.Empty((await CancelAsync("/cancel-all")).Canceled);

        Clock.Advance(OneSecond);
        Assert.Equal([order.Id], (await CancelAsync("/cancel-all")).Canceled);
    }

    [Fact]
    public void Changes_of_one_order_happen_in_the_order_of_their_times()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Forgotten, 3 * OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, 2 * OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, OneSecond);

        List<SandboxOrderState> states = [];
        for (var second = 1; second <= 3; second++)
        {
            Clock.Advance(OneSecond);
            states.Add(Venue.GetState(order.Id));
        }

        Assert.Equal([SandboxOrderState.Live, SandboxOrderState.Matched, SandboxOrderState.Forgotten], states);
    }

    [Fact]
    public void Changes_that_are_applied_late_happen_in_the_order_of_their_times_too()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, 2 * OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, OneSecond);

        Clock.Advance(3 * OneSecond);

        Assert.Equal(SandboxOrderState.Matched, Venue.GetState(order.Id));
    }

    [Fact]
    public void Changes_for_the_same_time_happen_in_the_order_in_which_they_were_scheduled()
    {
        var order = Order(SandboxOrderState.Pending);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Pending, OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matching, OneSecond);

        Clock.Advance(OneSecond);

        Assert.Equal(SandboxOrderState.Matching, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task An_order_that_is_canceled_before_its_match_stays_canceled()
    {
        var order = Order();
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, OneSecond);
        await CancelAsync("/order", OrderBody(order.Id));

        Clock.Advance(OneSecond);

        Assert.Equal(SandboxOrderState.Canceled, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task An_order_that_is_matched_before_its_cancel_is_already_matched()
    {
        var order = Order();
        Venue.SetStateAfter(order.Id, SandboxOrderState.Matched, OneSecond);

        Clock.Advance(OneSecond);

        Assert.Equal("Order already matched", (await CancelAsync("/order", OrderBody(order.Id))).NotCanceled[order.Id]);
    }

    [Fact]
    public async Task A_matching_order_looks_open_and_its_cancel_is_too_late()
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
    public async Task A_cancel_without_ids_names_a_matching_order(string path, string body)
    {
        Venue.PlaceOrder(new SandboxOrder("0x1", "0xa", "1"));
        Venue.PlaceOrder(new SandboxOrder("0x2", "0xa", "1"));
        Venue.SetState("0x2", SandboxOrderState.Matching);

        var reply = await CancelAsync(path, body);

        Assert.Equal(["0x1"], reply.Canceled);
        Assert.Equal(new Dictionary<string, string> { ["0x2"] = "Order already matched" }, reply.NotCanceled);
    }
}
