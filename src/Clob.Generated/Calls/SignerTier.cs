namespace Clob.Calls;

/// <summary>Which tier a signer has, by what the venue says.</summary>
internal static class SignerTier
{
    /// <summary>Gets what a signer has at least.</summary>
    public static RateLimitTier Lowest { get; } = RateLimitTier.All.MinBy(tier => tier.Burst)!;

    /// <summary>Returns the tier that the venue named; null where it named none, or one that the spec does not have.</summary>
    public static RateLimitTier? Of(RateLimitStatus? status)
        => RateLimitTier.All.FirstOrDefault(tier => string.Equals(tier.Name, status?.Tier, StringComparison.OrdinalIgnoreCase));
}
