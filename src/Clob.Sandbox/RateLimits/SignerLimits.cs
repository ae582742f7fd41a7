using System.Collections.Concurrent;

namespace Clob.Sandbox.RateLimits;

/// <summary>One bucket for each signer, which is the address: accounts of one address share it.</summary>
internal sealed class SignerLimits(SandboxTier? usual, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TokenBucket?> _buckets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The signer's bucket; null where nothing limits it.</summary>
    public TokenBucket? BucketOf(SandboxAccount account) =>
        _buckets.GetOrAdd(account.Address, static (_, limits) => limits.NewUsualBucket(), this);

    /// <summary>Puts the signer in a tier, with a full bucket; null lifts the limit.</summary>
    public void SetTier(SandboxAccount account, SandboxTier? tier) => _buckets[account.Address] = NewBucket(tier);

    private TokenBucket? NewUsualBucket() => NewBucket(usual);

    private TokenBucket? NewBucket(SandboxTier? tier) => tier is null ? null : new TokenBucket(tier, clock);
}
