using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Tests;

public sealed class OrderBookTests
{
    private const int Rounds = 300;

    private readonly List<SandboxOrder> _orders = [.. Enumerable.Range(0, 1000).Select(number => new ExampleOrders(0).Create(number))];
    private readonly OrderBook _book = new(TimeProvider.System);

    public OrderBookTests() => _book.Add("owner", _orders);

    // Below HTTP, where two cancels meet often enough: one walks forward and one backward, so that they cross in every round.
    [Fact]
    public async Task Of_concurrent_batches_from_both_ends_each_order_is_canceled_once()
    {
        var forward = _orders.Select(order => order.Id).ToList();
        var backward = Enumerable.Reverse(forward).ToList();
        var canceled = 0;
        using var barrier = new Barrier(2, _ => _orders.ForEach(order => _book.SetState(order.Id, SandboxOrderState.Live)));

        await Task.WhenAll(CancelAsync(forward), CancelAsync(backward));

        Assert.Equal(Rounds * _orders.Count, canceled);

        Task CancelAsync(List<string> orderIds) => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    barrier.SignalAndWait();
                    Interlocked.Add(ref canceled, _book.Cancel("owner", orderIds, _ => false).Canceled.Count);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
