using System.Globalization;

namespace Clob.Sandbox.RateLimits;

/// <summary>What a bucket said to a request.</summary>
/// <param name="Tier">The signer's tier.</param>
/// <param name="IsAdmitted">False where the tokens did not suffice, and none were taken.</param>
/// <param name="Remaining">The whole tokens that are left; below zero after a cancel that cost more than was there.</param>
/// <param name="Wait">How long until the refused request would be admitted; until the bucket is full, where that is never.</param>
/// <param name="FullAt">When the bucket is full again, if nothing is taken until then.</param>
internal sealed record BucketState(SandboxTier Tier, bool IsAdmitted, int Remaining, TimeSpan Wait, DateTimeOffset FullAt)
{
    // When the venue warns is not documented: a fifth of the burst is the sandbox's choice.
    private bool IsLow => Remaining * 5 < Tier.Burst;

    // Seconds are rounded up: whoever waits that long finds what was promised.
    public IEnumerable<KeyValuePair<string, string>> Headers()
    {
        yield return new("Poly-RateLimit-Remaining", Text(Remaining));
        yield return new("Poly-RateLimit-Reset", Text((long)Math.Ceiling((FullAt - DateTimeOffset.UnixEpoch).TotalSeconds)));
        yield return new("Poly-RateLimit-Tier", Tier.Name);
        if (IsLow)
        {
            yield return new("Poly-RateLimit-Warning", "true");
        }

        if (!IsAdmitted)
        {
            yield return new("Retry-After", Text((long)Math.Max(1, Math.Ceiling(Wait.TotalSeconds))));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
