namespace Clob.Sandbox.Tests;

public sealed class CancelOrdersTests : SandboxTest
{
    [Fact]
    public async Task A_batch_with_orders_of_every_state_names_each_id_once()
    {
        var open = Order();
        var matched = Order(SandboxOrderState.Matched);
        var canceled = Order(SandboxOrderState.Canceled);

        var reply = await CancelAsync("/orders", OrdersBody([matched.Id, open.Id, "0x1", canceled.Id]));

        Assert.Equal(200, reply.Status);
        Assert.Equal([open.Id], reply.Canceled);
        Assert.Equal(
            new Dictionary<string, string>
            {
                [matched.Id] = "Order already matched",
                ["0x1"] = "Order not found",
                [canceled.Id] = "Order already canceled",
            },
            reply.NotCanceled);
    }

    [Fact]
    public async Task A_batch_leaves_the_orders_that_it_does_not_name()
    {
        var orders = Venue.SeedOrders(3);

        await CancelAsync("/orders", OrdersBody([orders[1].Id]));

        Assert.Equal([orders[0], orders[2]], Venue.OpenOrders);
    }

    [Fact]
    public async Task A_repeated_id_is_in_the_response_once()
    {
        var order = Order();

        var reply = await CancelAsync("/orders", OrdersBody([order.Id, "0x1", order.Id, "0x1"]));

        Assert.Equal([order.Id], reply.Canceled);
        Assert.Equal(["0x1"], reply.NotCanceled.Keys);
    }

    [Fact]
    public async Task An_order_of_another_account_in_a_batch_is_not_found_and_stays_open()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        var order = Order(owner: other);

        var reply = await CancelAsync("/orders", OrdersBody([order.Id]));

        Assert.Equal("Order not found", reply.NotCanceled[order.Id]);
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task A_batch_of_1000_ids_is_canceled()
    {
        var orders = Venue.SeedOrders(1000);

        var reply = await CancelAsync("/orders", OrdersBody(orders.Select(order => order.Id)));

        Assert.Equal(orders.Select(order => order.Id), reply.Canceled);
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task A_batch_of_1001_ids_is_refused_and_cancels_nothing()
    {
        var orders = Venue.SeedOrders(1001);

        var reply = await CancelAsync("/orders", OrdersBody(orders.Select(order => order.Id)));

        reply.AssertRefused(400, "Too many orders in payload, max allowed: 1000");
        Assert.Equal(1001, Venue.OpenOrders.Count);
    }

    [Fact]
    public async Task A_batch_with_1001_times_the_same_id_is_refused()
    {
        var reply = await CancelAsync("/orders", OrdersBody(Enumerable.Repeat(Order().Id, 1001)));

        reply.AssertRefused(400, "Too many orders in payload, max allowed: 1000");
    }

    [Fact]
    public async Task A_batch_of_20000_ids_is_refused_by_the_venue_and_not_by_the_server()
    {
        var reply = await CancelAsync("/orders", OrdersBody(Enumerable.Repeat(Order().Id, 20_000)));

        reply.AssertRefused(400, "Too many orders in payload, max allowed: 1000");
    }

    [Fact]
    public async Task A_batch_with_an_empty_id_is_refused_and_cancels_nothing()
    {
        var order = Order();

        var reply = await CancelAsync("/orders", OrdersBody([order.Id, ""]));

        reply.AssertRefused(400, "Invalid orderID");
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("\"0x1\"")]
    [InlineData("[\"0x1\"")]
    [InlineData("[\"0x1\",]")]
    [InlineData("[\"0x1\",2]")]
    [InlineData("[\"0x1\",null]")]
    [InlineData("[[\"0x1\"]]")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("{\"orderIDs\":[\"0x1\"]}")]
    public async Task A_batch_of_another_shape_is_refused(string body)
        => (await CancelAsync("/orders", body)).AssertRefused(400, "Invalid order payload");
}
