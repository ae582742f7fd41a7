using System.Collections.Concurrent;

namespace Clob.Sandbox.RateLimits;

/// <summary>The bucket of each signer. A signer is an address: accounts of one address share it.</summary>
internal sealed class SignerLimits(SandboxTier? defaultTier, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TokenBucket?> _buckets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the signer's bucket; null where the signer has no limit.</summary>
    public TokenBucket? BucketOf(SandboxAccount account)
        => _buckets.GetOrAdd(account.Address, static (_, limits) => limits.NewDefaultBucket(), this);

    /// <summary>Sets the signer's tier, with a full bucket; null for no limit.</summary>
    public void SetTier(SandboxAccount account, SandboxTier? tier) => _buckets[account.Address] = NewBucket(tier);

    private TokenBucket? NewDefaultBucket() => NewBucket(defaultTier);

    private TokenBucket? NewBucket(SandboxTier? tier) => tier is null ? null : new TokenBucket(tier, clock);
}
