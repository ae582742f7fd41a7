namespace Clob.Cancellation;

/// <summary>
/// What is known of a signer's token bucket: it fills with time, empties with each request, and is set right by what the
/// venue says. It can be below empty. Not thread-safe.
/// </summary>
internal sealed class TokenBucket(RateLimitTier tier, TimeProvider timeProvider)
{
    // A timer that goes off in time finds what was rounded off as well.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    private double _tokens = tier.Burst;
    private long _filledAt = timeProvider.GetTimestamp();

    // What requests take that are under way: the venue may have charged it or not.
    private int _underWay;

    public RateLimitTier Tier => tier;

    /// <summary>Takes tokens, if there are so many.</summary>
    /// <param name="cost">How many, at most <see cref="RateLimitTier.Burst"/>.</param>
    /// <returns>Zero where they were taken; else how long until there are so many, as far as is known now.</returns>
    public TimeSpan TryTake(int cost)
    {
        Fill();
        if (_tokens < cost)
        {
            return TimeSpan.FromSeconds((cost - _tokens) / tier.TokensPerSecond) + Grain;
        }

        _tokens -= cost;
        _underWay += cost;
        return TimeSpan.Zero;
    }

    /// <summary>A request that took its tokens has ended.</summary>
    /// <param name="taken">What it took.</param>
    /// <param name="charged">What the venue charged in all, as far as is known: nothing, if it was not sent, and more where it was sent again.</param>
    /// <param name="remaining">What the venue says is left; null where it does not say.</param>
    public void Settle(int taken, int charged, long? remaining)
    {
        Fill();
        _underWay -= taken;
        _tokens = Math.Min(tier.Burst, remaining is { } left ? left - _underWay : _tokens + taken - charged);
    }

    /// <summary>The same bucket, with the figures of another tier.</summary>
    public TokenBucket As(RateLimitTier other)
        => other == tier ? this : new TokenBucket(other, timeProvider) { _underWay = _underWay, _tokens = other.Burst - _underWay };

    private void Fill()
    {
        var now = timeProvider.GetTimestamp();
        _tokens = Math.Min(tier.Burst, _tokens + (timeProvider.GetElapsedTime(_filledAt, now).TotalSeconds * tier.TokensPerSecond));
        _filledAt = now;
    }
}
