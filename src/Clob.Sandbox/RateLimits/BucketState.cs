using System.Globalization;

namespace Clob.Sandbox.RateLimits;

/// <summary>The state of a bucket after a request.</summary>
/// <param name="Tier">The signer's tier.</param>
/// <param name="IsAdmitted">False where there were too few tokens, and none were taken.</param>
/// <param name="Remaining">How many whole tokens the bucket holds; below zero after a cancel that cost more than it held.</param>
/// <param name="Wait">How long until the refused request would be admitted, or, where it never would be, until the bucket is full.</param>
/// <param name="FullAt">The time when the bucket is full again, if nothing is taken until then.</param>
internal sealed record BucketState(SandboxTier Tier, bool IsAdmitted, int Remaining, TimeSpan Wait, DateTimeOffset FullAt)
{
    // The venue's threshold is not documented: a fifth of the burst is the sandbox's choice.
    private bool IsLow => Remaining * 5 < Tier.Burst;

    // Seconds are rounded up, so that the tokens are there after the wait.
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
