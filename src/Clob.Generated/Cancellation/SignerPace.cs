using System.Net;
using Clob.Transport;

namespace Clob.Cancellation;

/// <summary>
/// How large a request may be and when it may go, by what is known of the signer's tier. Thread-safe: all cancels of a signer
/// share one bucket.
/// </summary>
internal sealed class SignerPace
{
    private static readonly ClobOperation Batch = ClobOperations.CancelOrders;

    private readonly Lock _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly bool _isPaced;
    private TokenBucket? _bucket;
    private bool _isUnlimited;

    public SignerPace(OrderCancelerOptions options, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _isPaced = options.IsPaced;
        _bucket = options.Tier is { } tier ? new TokenBucket(tier, timeProvider) : null;
    }

    /// <summary>Whether the next request is the one that tells the tier, and so goes alone.</summary>
    public bool IsProbing
    {
        get
        {
            lock (_gate)
            {
                return _isPaced && _bucket is null && !_isUnlimited;
            }
        }
    }

    /// <summary>How many ids one request takes.</summary>
    public int BatchSize
    {
        get
        {
            lock (_gate)
            {
                var most = Batch.Limits.MaxItems ?? int.MaxValue;
                var tier = _bucket?.Tier ?? (_isPaced && !_isUnlimited ? SignerTier.Lowest : null);
                return tier is null ? most : Math.Clamp(Affordable(tier.Burst), 1, most);
            }
        }
    }

    /// <summary>Takes what a request of so many ids costs.</summary>
    /// <param name="ids">How many.</param>
    /// <param name="taken">What was taken: 0 where nothing has to be.</param>
    /// <returns>How long to wait and then ask again; zero where the request may go.</returns>
    public TimeSpan TryTake(int ids, out int taken)
    {
        lock (_gate)
        {
            taken = 0;
            if (!_isPaced || _bucket is null)
            {
                return TimeSpan.Zero;
            }

            var cost = Batch.TokenCost.Of(ids);
            var wait = _bucket.TryTake(cost);
            taken = wait == TimeSpan.Zero ? cost : 0;
            return wait;
        }
    }

    /// <summary>A request has ended: learns from it.</summary>
    /// <param name="taken">What was taken for it.</param>
    /// <param name="cost">What one attempt of it costs.</param>
    /// <param name="history">What became of its attempts; null where that is not known.</param>
    public void Settle(int taken, int cost, CallHistory? history)
    {
        lock (_gate)
        {
            Learn(history);
            var charges = history is null ? 1 : history.Last == AttemptOutcome.NotSent ? history.Attempts - 1 : history.Attempts;
            _bucket?.Settle(taken, cost * charges, history?.RateLimit?.Remaining);
        }
    }

    private static int Affordable(int tokens)
        => (tokens - Batch.TokenCost.PerRequest) / Math.Max(1, Batch.TokenCost.PerSubmittedId);

    private void Learn(CallHistory? history)
    {
        if (history is { RateLimit: not null } or { WasRateLimited: true })
        {
            var tier = SignerTier.Of(history.RateLimit) ?? _bucket?.Tier ?? SignerTier.Lowest;
            _bucket = _bucket?.As(tier) ?? new TokenBucket(tier, _timeProvider);
        }
        else if (history?.LastStatus == (int)HttpStatusCode.OK && _bucket is null)
        {
            _isUnlimited = true;
        }
    }
}
