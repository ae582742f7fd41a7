namespace Clob.Sandbox.RateLimits;

/// <summary>
/// The tokens of one signer: full at first, refilled by the clock, and below zero after a cancel that cost more than the bucket held.
/// </summary>
internal sealed class TokenBucket(SandboxTier tier, TimeProvider clock)
{
    // A level is in ticks of the clock times the rate, so that a second adds exactly its tokens and nothing is rounded.
    private const long Token = TimeSpan.TicksPerSecond;

    private readonly Lock _gate = new();
    private readonly long _full = tier.Burst * Token;
    private long _level = tier.Burst * Token;
    private DateTimeOffset _filledAt = clock.GetUtcNow();

    /// <summary>Takes <paramref name="cost"/> tokens, or none where the bucket holds fewer.</summary>
    public BucketState Take(int cost)
    {
        lock (_gate)
        {
            Fill();
            var isAdmitted = _level >= cost * Token;
            if (isAdmitted)
            {
                _level -= cost * Token;
            }

            return State(isAdmitted ? TimeSpan.Zero : TimeUntil(Math.Min(cost * Token, _full)), isAdmitted);
        }
    }

    /// <summary>Takes <paramref name="cost"/> tokens, also where the bucket holds fewer.</summary>
    public BucketState Charge(int cost)
    {
        lock (_gate)
        {
            Fill();
            _level -= cost * Token;
            return State(TimeSpan.Zero, isAdmitted: true);
        }
    }

    // A clock that was set back adds nothing until it has caught up.
    private void Fill()
    {
        var elapsed = clock.GetUtcNow() - _filledAt;
        if (elapsed <= TimeSpan.Zero)
        {
            return;
        }

        _level = elapsed >= TimeUntil(_full) ? _full : _level + (elapsed.Ticks * tier.RatePerSecond);
        _filledAt += elapsed;
    }

    private TimeSpan TimeUntil(long level) => new((level - _level + tier.RatePerSecond - 1) / tier.RatePerSecond);

    private BucketState State(TimeSpan wait, bool isAdmitted) => new(
        tier,
        isAdmitted,
        (int)Math.Floor((decimal)_level / Token),
        wait,
        _filledAt + TimeUntil(_full));
}
