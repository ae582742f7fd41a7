using System.Globalization;

namespace Clob.Transport;

/// <summary>Reads what a response says of the signer's rate limit. A value that cannot be read counts as none.</summary>
internal static class RateLimitHeaders
{
    /// <summary>What the headers say; null where there are none of them.</summary>
    public static RateLimitStatus? Read(HttpResponseMessage response)
    {
        var remaining = Number(response, ResponseHeaderNames.PolyRateLimitRemaining);
        var reset = Number(response, ResponseHeaderNames.PolyRateLimitReset);
        var tier = Text(response, ResponseHeaderNames.PolyRateLimitTier);
        var warning = Text(response, ResponseHeaderNames.PolyRateLimitWarning);
        return remaining is null && reset is null && tier is null && warning is null
            ? null
            : new RateLimitStatus
            {
                Remaining = remaining,
                ResetAt = reset is { } seconds && IsTime(seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
                Tier = tier,
                IsWarning = string.Equals(warning, bool.TrueString, StringComparison.OrdinalIgnoreCase),
            };
    }

    private static bool IsTime(long seconds) => seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private static long? Number(HttpResponseMessage response, string name)
        => long.TryParse(Text(response, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpResponseMessage response, string name)
        => response.Headers.NonValidated.TryGetValues(name, out var values) && values.ToString().Trim() is { Length: > 0 } text ? text : null;
}
