using Clob.Spec;

namespace Clob;

/// <summary>What the venue said of the signer's token bucket with its last response.</summary>
/// <remarks>The values are those of the <c>Poly-RateLimit-*</c> headers, each of which may be missing.</remarks>
public sealed record RateLimitStatus
{
    /// <summary>
    /// Gets how many tokens are left in the bucket, from -1,000,000 to 1,000,000: what the venue sends beyond that is read as the bound.
    /// Null where the venue did not say.
    /// </summary>
    public long? Remaining { get; init; }

    /// <summary>
    /// Gets when the bucket is reset; whether it is then full, or only usable, is not documented. Null where the venue did not say, or sent
    /// no time of the years 2020 to 2099.
    /// </summary>
    public DateTimeOffset? ResetAt { get; init; }

    /// <summary>
    /// Gets the signer's tier as the venue writes it, one of <see cref="RateLimitTier.All"/> or another word of at most 32 characters; null
    /// where the venue did not say.
    /// </summary>
    public string? Tier { get; init; }

    /// <summary>Gets whether the venue warns. What triggers the warning is not documented.</summary>
    public bool IsWarning { get; init; }
}
