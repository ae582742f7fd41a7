namespace Clob.Sandbox.Tests;

public sealed class ConcurrencyTests : SandboxTest
{
    [Fact]
    public async Task Of_many_concurrent_cancels_of_one_order_exactly_one_succeeds()
    {
        var order = Order();

        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CancelAsync("/order", OrderBody(order.Id))));

        Assert.Single(replies, reply => reply.Canceled.SequenceEqual([order.Id]));
        Assert.Equal(15, replies.Count(reply => reply.NotCanceled.GetValueOrDefault(order.Id) == "Order already canceled"));
    }

    [Fact]
    public async Task Of_many_concurrent_batches_each_order_is_canceled_by_one()
    {
        var orderIds = Venue.SeedOrders(1000).Select(order => order.Id).ToList();
        var body = OrdersBody(orderIds);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CancelAsync("/orders", body)));

        Assert.Equal(orderIds.Order(), replies.SelectMany(reply => reply.Canceled).Order());
        Assert.All(replies, reply => Assert.Equal(1000, reply.Canceled.Length + reply.NotCanceled.Count));
    }

    [Fact]
    public async Task Concurrent_cancels_of_all_four_kinds_cancel_each_order_once()
    {
        var orders = Venue.SeedOrders(600, market: "0xa");
        var byId = OrdersBody(orders.Select(order => order.Id));

        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(call => (call % 4) switch
        {
            0 => CancelAsync("/order", OrderBody(orders[call].Id)),
            1 => CancelAsync("/orders", byId),
            2 => CancelAsync("/cancel-market-orders", """{"market":"0xa"}"""),
            _ => CancelAsync("/cancel-all"),
        }));

        Assert.Equal(orders.Select(order => order.Id).Order(), replies.SelectMany(reply => reply.Canceled).Order());
        Assert.Empty(Venue.OpenOrders);
    }
}
