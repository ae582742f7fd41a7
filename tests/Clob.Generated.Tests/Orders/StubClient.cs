using Clob.Clock;

namespace Clob.Tests.Orders;

/// <summary>A client that is not the library's own, and does with the ids what the test says.</summary>
internal sealed class StubClient(Func<string[], CancellationToken, Task<CancelOrdersResponse>> answer) : IClobClient
{
    private int _calls;

    public StubClient(Func<string[], CancelOrdersResponse> answer)
        : this((ids, _) => Task.FromResult(answer(ids)))
    {
    }

    public int Calls => _calls;

    public long ServerTime { get; init; }

    public Task<CancelOrdersResponse> CancelOrderAsync(CancelOrderRequest request, CancellationToken cancellationToken = default)
        => Answer([request.OrderId], cancellationToken);

    public Task<CancelOrdersResponse> CancelOrdersAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        => Answer([.. orderIds], cancellationToken);

    public Task<CancelOrdersResponse> CancelAllOrdersAsync(CancellationToken cancellationToken = default) => Answer([], cancellationToken);

    public Task<CancelOrdersResponse> CancelMarketOrdersAsync(
        CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
        => Answer([], cancellationToken);

    public Task<long> GetServerTimeAsync(CancellationToken cancellationToken = default) => Task.FromResult(ServerTime);

    private Task<CancelOrdersResponse> Answer(string[] orderIds, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return answer(orderIds, cancellationToken);
    }
}
