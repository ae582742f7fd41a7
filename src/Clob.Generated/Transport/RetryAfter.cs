namespace Clob.Transport;

/// <summary>How long an answer asks to wait before the next attempt.</summary>
internal static class RetryAfter
{
    /// <summary>By the header <c>Retry-After</c>; null where it asks for nothing.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider timeProvider)
        => response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => Until(date, response, timeProvider),
            _ => null,
        };

    /// <summary>The time until a moment that the venue named, by the venue's own clock where the answer has it; never below zero.</summary>
    public static TimeSpan Until(DateTimeOffset moment, HttpResponseMessage response, TimeProvider timeProvider)
    {
        var wait = moment - (response.Headers.Date ?? timeProvider.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
