using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// Keeps the requests of an operation within the numbers that the venue takes from an IP address without delay, as the spec has them. Where
/// it has none, no request waits. Thread-safe.
/// </summary>
internal sealed class ReadPace(ClobOperation operation, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private readonly SteadyClock _clock = new(timeProvider);

    // For each limit, when the requests of its last window may go, the oldest first.
    private readonly (RateLimit Limit, Queue<TimeSpan> Starts)[] _windows =
        [.. operation.RateLimits.Select(limit => (limit, new Queue<TimeSpan>()))];

    /// <summary>Waits until one more request may go.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = _clock.Now;
            var start = now;
            foreach (var (limit, starts) in _windows)
            {
                if (starts.Count >= limit.Requests && starts.Dequeue() + limit.Window is var next && next > start)
                {
                    start = next;
                }
            }

            foreach (var (_, starts) in _windows)
            {
                starts.Enqueue(start);
            }

            wait = start - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, timeProvider, cancellationToken) : Task.CompletedTask;
    }
}
