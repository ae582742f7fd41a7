namespace Clob.Orders;

/// <summary>
/// What is known of a signer's token bucket: it fills with time, empties with each request, and is corrected by what the
/// venue says. Not thread-safe.
/// </summary>
/// <remarks>
/// What the venue says is input: in every case the bucket stays between twice its burst below empty and its burst, so that no
/// wait for tokens is longer than a few seconds. A larger debt shows itself when the venue refuses the next request.
/// </remarks>
internal sealed class TokenBucket(RateLimitTier tier, SteadyClock clock)
{
    // A timer that goes off in time also finds what was rounded off.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    private double _tokens = tier.Burst;
    private TimeSpan _filledAt = clock.Now;

    // What was taken in all, and how much of it by requests that are under way: the venue may have charged it or not.
    private long _taken;
    private long _underWay;

    public RateLimitTier Tier => tier;

    /// <summary>Gets how many tokens were taken in all by requests that have ended.</summary>
    public long Settled => _taken - _underWay;

    private double Lowest => -2.0 * tier.Burst;

    /// <summary>Takes tokens, if there are that many.</summary>
    /// <param name="cost">How many, at most <see cref="RateLimitTier.Burst"/>.</param>
    /// <returns>Zero where they were taken; otherwise how long until there are that many, as far as is known now.</returns>
    public TimeSpan TryTake(int cost)
    {
        Fill();
        if (_tokens < cost)
        {
            return TimeSpan.FromSeconds((cost - _tokens) / tier.TokensPerSecond) + Grain;
        }

        _tokens -= cost;
        _taken += cost;
        _underWay += cost;
        return TimeSpan.Zero;
    }

    /// <summary>A request that took its tokens has ended.</summary>
    /// <param name="lease">What it took.</param>
    /// <param name="charged">
    /// What the venue charged in all, as far as is known: nothing where it was not sent or refused, more where it was sent again.
    /// </param>
    /// <param name="remaining">What the venue says is left; null where it does not say.</param>
    /// <param name="way">How long the quickest response took so far. Tokens come in while a response is on its way.</param>
    public void Settle(TokenLease lease, long charged, long? remaining, TimeSpan way)
    {
        Fill();
        _underWay -= lease.Tokens;
        var tokens = _tokens + lease.Tokens - charged;
        if (remaining is { } left)
        {
            // Our own count is the more exact one, as long as the venue's does not contradict it. The venue may have counted
            // before it charged what else was under way since this request went.
            var most = Bounded(left) + (tier.TokensPerSecond * way.TotalSeconds);
            var least = Bounded(left) - (_taken - lease.SettledBefore - lease.Tokens);
            tokens = Math.Min(most, Math.Max(least, tokens));
        }

        _tokens = Bounded(tokens);
    }

    /// <summary>The venue refused a request for want of tokens.</summary>
    /// <param name="cost">How many it lacked at least one of.</param>
    public void Lack(int cost)
    {
        Fill();
        _tokens = Bounded(Math.Min(_tokens, cost - 1));
    }

    /// <summary>Returns the same bucket, with the figures of another tier.</summary>
    public TokenBucket As(RateLimitTier other)
        => other == tier
            ? this
            : new TokenBucket(other, clock)
            {
                _taken = _taken,
                _underWay = _underWay,
                _tokens = Math.Max(-2.0 * other.Burst, other.Burst - _underWay),
            };

    private double Bounded(double tokens) => Math.Clamp(tokens, Lowest, tier.Burst);

    private void Fill()
    {
        var now = clock.Now;
        _tokens = Bounded(_tokens + ((now - _filledAt).TotalSeconds * tier.TokensPerSecond));
        _filledAt = now;
    }
}
