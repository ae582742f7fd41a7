using System.Buffers;
using System.Globalization;
using Clob.Spec;

namespace Clob.Calls;

/// <summary>Reads what a response says of the signer's rate limit. A value that cannot be read counts as none.</summary>
internal static class RateLimitHeaders
{
    /// <summary>The bound of what is read as remaining, in either direction. The largest bucket that is documented holds 1,800.</summary>
    public const long MostRemaining = 1_000_000;

    // The names of tiers are words. A longer text is something else, and perhaps an echo.
    private const int LongestTier = 32;

    private static readonly SearchValues<char> TierCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-+.");

    /// <summary>Returns what the headers say; null where there are none of them.</summary>
    public static RateLimitStatus? Read(HttpResponseMessage response)
    {
        var remaining = Remaining(Text(response, ResponseHeaderNames.PolyRateLimitRemaining));
        var reset = Reset(Text(response, ResponseHeaderNames.PolyRateLimitReset));
        var tier = Tier(Text(response, ResponseHeaderNames.PolyRateLimitTier));
        var warning = Text(response, ResponseHeaderNames.PolyRateLimitWarning);
        return remaining is null && reset is null && tier is null && warning is null
            ? null
            : new RateLimitStatus
            {
                Remaining = remaining,
                ResetAt = reset,
                Tier = tier,
                IsWarning = string.Equals(warning, bool.TrueString, StringComparison.OrdinalIgnoreCase),
            };
    }

    private static long? Remaining(string? text) => Number(text) is { } number ? Math.Clamp(number, -MostRemaining, MostRemaining) : null;

    private static DateTimeOffset? Reset(string? text) => Number(text) is { } number ? VenueTime.Read(number, out _) : null;

    private static string? Tier(string? text)
        => text is { Length: <= LongestTier } && !text.AsSpan().ContainsAnyExcept(TierCharacters) ? text : null;

    /// <summary>Returns the number; where it has more digits than a number can, the largest or the smallest.</summary>
    private static long? Number(string? text)
    {
        var digits = text.AsSpan();
        var isNegative = digits is ['-', ..];
        if (digits is ['-' or '+', ..])
        {
            digits = digits[1..];
        }

        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var size = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MaxValue;
        return isNegative ? -size : size;
    }

    private static string? Text(HttpResponseMessage response, string name)
        => response.Headers.NonValidated.TryGetValues(name, out var values) && values.ToString().Trim() is { Length: > 0 } text
            ? text
            : null;
}
