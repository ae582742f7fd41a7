using System.Globalization;
using System.Net.Http.Headers;

namespace Clob.Calls;

/// <summary>How long a response asks to wait before the next attempt. What the venue sends is bounded here, where it is read.</summary>
internal static class RetryAfter
{
    private const string Name = "Retry-After";

    /// <summary>Gets the longest wait that is read; a longer one counts as this.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(24);

    /// <summary>
    /// By the header <c>Retry-After</c>: seconds, or a date, rounded up to whole seconds; the longest, where there are several.
    /// Null where it asks for nothing that can be read, or for decades.
    /// </summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider timeProvider)
    {
        TimeSpan? longest = null;
        if (response.Headers.NonValidated.TryGetValues(Name, out var values))
        {
            foreach (var value in values)
            {
                if (Read(value.Trim(), response, timeProvider) is { } wait && !(longest > wait))
                {
                    longest = wait;
                }
            }
        }

        return longest;
    }

    /// <summary>
    /// Returns the time until a moment that the venue named, by the venue's own clock where the response has it; never below zero.
    /// </summary>
    public static TimeSpan Until(DateTimeOffset moment, HttpResponseMessage response, TimeProvider timeProvider)
        => FromSeconds(Math.Ceiling((moment - (response.Headers.Date ?? timeProvider.GetUtcNow())).TotalSeconds));

    /// <summary>Returns seconds as a wait: none below zero, and none above <see cref="Longest"/>.</summary>
    public static TimeSpan FromSeconds(double seconds)
        => seconds >= Longest.TotalSeconds ? Longest
            : seconds > 0 ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;

    private static TimeSpan? Read(string value, HttpResponseMessage response, TimeProvider timeProvider)
        => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? seconds <= int.MaxValue ? FromSeconds(seconds) : null
            : RetryConditionHeaderValue.TryParse(value, out var condition) && condition.Date is { } date
                ? Until(date, response, timeProvider)
                : null;
}
