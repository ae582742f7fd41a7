namespace Clob.Sandbox.Tests;

public sealed class ConcurrencyTests : SandboxTest
{
    [Fact]
    public async Task CancelOrder_same_order_at_once_exactly_one_wins()
    {
        var order = Order();

        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CancelAsync("/order", OrderBody(order.Id))));

        Assert.Single(replies, reply => reply.Canceled.SequenceEqual([order.Id]));
        Assert.Equal(15, replies.Count(reply => reply.NotCanceled.GetValueOrDefault(order.Id) == "Order already canceled"));
    }

    [Fact]
    public async Task CancelOrders_same_1000_orders_at_once_each_is_canceled_once()
    {
        var orderIds = Venue.SeedOrders(1000).Select(order => order.Id).ToList();
        var body = OrdersBody(orderIds);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CancelAsync("/orders", body)));

        Assert.Equal(orderIds.Order(), replies.SelectMany(reply => reply.Canceled).Order());
        Assert.All(replies, reply => Assert.Equal(1000, reply.Canceled.Length + reply.NotCanceled.Count));
    }
}
