using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// Keeps reads within the number of requests that the venue takes from an IP address without delay. Source: the rate limit of
/// <c>GET /data/orders</c>; for <c>GET /data/order/{orderID}</c> none is documented, and it counts with the others. Thread-safe.
/// </summary>
internal sealed class ReadPace(TimeProvider timeProvider)
{
    private static readonly RateLimit Limit = ClobOperations.GetOpenOrdersPage.RateLimits[0];
    private static readonly TimeSpan Window = Limit.Window;

    private readonly Lock _gate = new();
    private readonly SteadyClock _clock = new(timeProvider);

    // When the requests of the last window may go, the oldest first.
    private readonly Queue<TimeSpan> _starts = [];

    /// <summary>Waits until one more request may go.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = _clock.Now;
            var start = now;
            if (_starts.Count >= Limit.Requests && _starts.Dequeue() + Window is var next && next > now)
            {
                start = next;
            }

            _starts.Enqueue(start);
            wait = start - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, timeProvider, cancellationToken) : Task.CompletedTask;
    }
}
