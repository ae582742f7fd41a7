namespace Clob.Sandbox.Tests;

/// <summary>Orders that arrive later.</summary>
public sealed class LatePlacementTests : OrderReadTest
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task An_order_that_arrives_at_its_time_is_unknown_before()
    {
        var order = Venue.PlaceOrderAfter(OneSecond);

        Clock.Advance(OneSecond - TimeSpan.FromTicks(1));
        await AssertUnknownAsync(order);

        Clock.Advance(TimeSpan.FromTicks(1));
        await AssertOpenAsync(order);
    }

    [Fact]
    public async Task An_order_that_arrives_later_escapes_a_cancel_of_all()
    {
        var open = Order();
        var late = Venue.PlaceOrderAt(Clock.GetUtcNow() + OneSecond);

        Assert.Equal([open.Id], (await CancelAsync("/cancel-all")).Canceled);
        Assert.Empty(await ReadOpenAsync());

        Clock.Advance(OneSecond);
        Assert.Equal([late.Id], await ReadOpenAsync());
        Assert.Equal([late.Id], (await CancelAsync("/cancel-all")).Canceled);
    }

    [Fact]
    public async Task An_order_that_arrives_is_the_last_and_was_created_then()
    {
        var late = Venue.PlaceOrderAfter(OneSecond);
        var early = Order();

        Clock.Advance(3 * OneSecond);

        Assert.Equal([early.Id, late.Id], await ReadOpenAsync());
        Assert.Equal(Now + 1, (await ReadAsync(late.Id)).GetProperty("created_at").GetInt64());
    }

    [Fact]
    public async Task An_order_that_arrives_with_a_request_escapes_it_and_is_open_when_it_is_answered()
    {
        var order = Venue.PlaceOrderAfterRequests(1);
        AssertNotPlaced(order);

        var reply = await CancelAsync("/cancel-all");

        Assert.Empty(reply.Canceled);
        Assert.Equal([order], Venue.OpenOrders);
        Assert.Equal([order.Id], await ReadOpenAsync());
    }

    [Fact]
    public async Task Requests_of_any_kind_bring_a_late_order_nearer()
    {
        var order = Venue.PlaceOrderAfterRequests(4);
        Venue.AddFault(SandboxFault.Parse("/order status=500"));
        Venue.AddFault(SandboxFault.Parse("/orders when=unread status=503"));

        await GetAsync("/time");
        await CancelAsync("/order", OrderBody("0x1"));
        await CancelAsync("/orders", OrdersBody(["0x1"]));
        Assert.Empty(Venue.OpenOrders);

        await GetAsync("/data/orders");
        Assert.Equal([order], Venue.OpenOrders);
    }

    [Fact]
    public async Task Several_late_orders_arrive_in_their_turn()
    {
        var second = Venue.PlaceOrderAfterRequests(2);
        var first = Venue.PlaceOrderAfterRequests(1);

        await GetAsync("/time");
        Assert.Equal([first], Venue.OpenOrders);

        await GetAsync("/time");
        Assert.Equal([first, second], Venue.OpenOrders);
    }

    [Fact]
    public async Task A_late_order_belongs_to_its_account()
    {
        var other = Venue.AddAccount();
        var order = Venue.PlaceOrderAfterRequests(1, owner: other);
        await GetAsync("/time");

        Assert.Empty(await ReadOpenAsync());
        Assert.Equal([order.Id], Ids(Json(await GetSignedAsync("/data/orders", account: other))));
    }

    [Fact]
    public void The_id_of_a_late_order_is_taken_before_it_arrives()
    {
        var order = Venue.PlaceOrderAfter(OneSecond);

        Assert.Throws<ArgumentException>(() => Venue.PlaceOrder(order));
    }

    [Fact]
    public void A_late_order_of_no_request_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Venue.PlaceOrderAfterRequests(0));

    [Fact]
    public async Task A_late_order_can_change_after_it_arrives()
    {
        var order = Venue.PlaceOrderAfter(OneSecond);
        Venue.FillOrderOnCancel(order.Id, 4);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Pending, OneSecond);
        Venue.SetStateAfter(order.Id, SandboxOrderState.Live, 2 * OneSecond);

        Clock.Advance(OneSecond);
        Assert.Equal(SandboxOrderState.Pending, Venue.GetState(order.Id));

        Clock.Advance(OneSecond);
        Assert.Equal([order.Id], (await CancelAsync("/cancel-all")).Canceled);
        Assert.Equal(4, Venue.GetSizeMatched(order.Id));
    }

    private async Task AssertUnknownAsync(SandboxOrder order)
    {
        AssertNotPlaced(order);
        (await GetSignedAsync($"/data/order/{order.Id}")).AssertRefused(404, "Order not found");
        Assert.Empty(Ids(await ReadPageAsync($"?id={order.Id}")));
        Assert.Equal("Order not found", (await CancelAsync("/order", OrderBody(order.Id))).NotCanceled[order.Id]);
    }

    private void AssertNotPlaced(SandboxOrder order)
    {
        Assert.Empty(Venue.OpenOrders);
        Assert.Throws<KeyNotFoundException>(() => Venue.GetState(order.Id));
        Assert.Throws<KeyNotFoundException>(() => Venue.SetState(order.Id, SandboxOrderState.Canceled));
        Assert.Throws<InvalidOperationException>(() => Venue.FillOrder(order.Id, 1));
    }

    private async Task AssertOpenAsync(SandboxOrder order)
    {
        Assert.Equal([order], Venue.OpenOrders);
        Assert.Equal("ORDER_STATUS_LIVE", Text(await ReadAsync(order.Id), "status"));
        Assert.Equal([order.Id], (await CancelAsync("/order", OrderBody(order.Id))).Canceled);
    }
}
