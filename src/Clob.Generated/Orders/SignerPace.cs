using Clob.Calls;
using Clob.Spec;

namespace Clob.Orders;

/// <summary>
/// How large a request may be and when it may go, by what is known of the signer's tier. Thread-safe: all cancels of a signer
/// share one bucket.
/// </summary>
internal sealed class SignerPace
{
    private static readonly ClobOperation Batch = ClobOperations.CancelOrders;

    private readonly Lock _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly SteadyClock _clock;
    private readonly RateRefusals _refusals;
    private readonly bool _isPaced;
    private TokenBucket? _bucket;
    private bool _isUnlimited;
    private long _requests;
    private TimeSpan _quickest = TimeSpan.MaxValue;

    /// <param name="options">The tier, and whether requests wait for tokens.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="random">A number from 0 to 1, by which two processes of one signer get out of step; null for a random one.</param>
    public SignerPace(OrderCancelerOptions options, TimeProvider timeProvider, Func<double>? random = null)
    {
        _timeProvider = timeProvider;
        _clock = new SteadyClock(timeProvider);
        _refusals = new RateRefusals(_clock, random ?? Random.Shared.NextDouble);
        _isPaced = options.IsPaced;
        _bucket = options.Tier is { } tier ? new TokenBucket(tier, _clock) : null;
    }

    /// <summary>Gets whether the next request goes alone: the one that tells the tier, and the first after a refusal.</summary>
    public bool IsProbing
    {
        get
        {
            lock (_gate)
            {
                return _refusals.IsGivingWay || (_isPaced && _bucket is null && !_isUnlimited);
            }
        }
    }

    /// <summary>
    /// Gets how many ids one request takes: what half a burst pays for. Where several processes share a bucket, a request that
    /// needs all of it would hardly ever be admitted.
    /// </summary>
    public int BatchSize
    {
        get
        {
            lock (_gate)
            {
                var most = Batch.Limits.MaxItems ?? int.MaxValue;
                var tier = _bucket?.Tier ?? (_isPaced && !_isUnlimited ? SignerTier.Lowest : null);
                return tier is null ? _refusals.MostIds(most) : Math.Clamp(_refusals.MostIds(Affordable(tier.Burst / 2)), 1, most);
            }
        }
    }

    /// <summary>Takes what a request of so many ids costs.</summary>
    /// <param name="ids">How many.</param>
    /// <param name="lease">What was taken.</param>
    /// <returns>How long to wait and then ask again; zero where the request may go.</returns>
    public TimeSpan TryTake(int ids, out TokenLease lease)
    {
        lock (_gate)
        {
            lease = default;
            if (_refusals.Left is var left && left > TimeSpan.Zero)
            {
                return left;
            }

            var cost = _isPaced && _bucket is not null ? Batch.TokenCost.Of(ids) : 0;
            var settledBefore = _bucket?.Settled ?? 0;
            if (cost > 0 && _bucket!.TryTake(cost) is var wait && wait > TimeSpan.Zero)
            {
                return wait;
            }

            lease = new TokenLease(++_requests, cost, settledBefore, _clock.Now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Notes a request that does not wait for tokens, because it names no orders.</summary>
    public TokenLease TakeNothing()
    {
        lock (_gate)
        {
            return new TokenLease(++_requests, 0, _bucket?.Settled ?? 0, _clock.Now);
        }
    }

    /// <summary>A request has ended: learns from it.</summary>
    /// <param name="lease">What was taken for it.</param>
    /// <param name="ids">How many ids it named.</param>
    /// <param name="cost">What one attempt of it costs.</param>
    /// <param name="result">What came of it.</param>
    public void Settle(TokenLease lease, int ids, int cost, CancelResult result)
    {
        lock (_gate)
        {
            var isRefused = result.IsRefusedForRate;
            var remaining = result.History?.RateLimit?.Remaining;
            Learn(result, isRefused);
            _bucket?.Settle(lease, (long)cost * Charges(result, isRefused), remaining, Way(lease));
            if (isRefused)
            {
                _bucket?.Lack(cost);
                _refusals.Refused(lease.Number, _requests, ids, UntilTokens(cost, remaining), Asked(result));
            }
            else if (result.Failure is null)
            {
                _refusals.Admitted(lease.Number);
            }
        }
    }

    private static int Affordable(int tokens)
        => Math.Max(0, tokens - Batch.TokenCost.PerRequest) / Math.Max(1, Batch.TokenCost.PerSubmittedId);

    /// <summary>Returns how many times the request was charged, as far as is known.</summary>
    private static int Charges(CancelResult result, bool isRefused) => result.History switch
    {
        null => isRefused ? 0 : 1,
        { } history => Math.Max(0, history.Attempts - (isRefused || history.Last == AttemptOutcome.NotSent ? 1 : 0)),
    };

    /// <summary>Returns the quickest response so far. The first may have waited for a connection, and counts for nothing.</summary>
    private TimeSpan Way(TokenLease lease)
    {
        var known = _quickest == TimeSpan.MaxValue ? TimeSpan.Zero : _quickest;
        var taken = _clock.Now - lease.TakenAt;
        _quickest = taken < _quickest ? taken : _quickest;
        return known < _quickest ? known : _quickest;
    }

    private TimeSpan? UntilTokens(int cost, long? remaining)
        => _bucket is { } bucket && remaining is { } left && left < cost
            ? TimeSpan.FromSeconds(Math.Min(((double)cost - left) / bucket.Tier.TokensPerSecond, RateRefusals.LongestWait.TotalSeconds))
            : null;

    /// <summary>
    /// Returns what the venue asks for: with <c>Retry-After</c>; else by the reset, where it does not say what is left either.
    /// </summary>
    private TimeSpan? Asked(CancelResult result)
    {
        if ((result.Error as ClobApiException)?.RetryAfter is { } wait)
        {
            return wait;
        }

        return result.History?.RateLimit is { Remaining: null, ResetAt: { } reset } ? reset - _timeProvider.GetUtcNow() : null;
    }

    private void Learn(CancelResult result, bool isRefused)
    {
        var history = result.History;
        if (isRefused || history is { RateLimit: not null } or { WasRateLimited: true })
        {
            var tier = SignerTier.Of(history?.RateLimit) ?? _bucket?.Tier ?? SignerTier.Lowest;
            _bucket = _bucket?.As(tier) ?? new TokenBucket(tier, _clock);
        }
        else if (history is { HasLastSuccessStatus: true } && _bucket is null)
        {
            _isUnlimited = true;
        }
    }
}
