namespace Clob;

/// <summary>What stopped a call of an <see cref="IOrderCanceler"/> early.</summary>
public enum CancelStopKind
{
    /// <summary>The caller's token was canceled.</summary>
    Canceled = 0,

    /// <summary><see cref="OrderCancelerOptions.Timeout"/> passed.</summary>
    TimedOut = 1,

    /// <summary>
    /// The venue refused every request for the signer's rate limit for longer than <see cref="OrderCancelerOptions.RateLimitTimeout"/>.
    /// </summary>
    RateLimited = 2,

    /// <summary>A request failed in a way that every further request would meet, or too many requests failed one after another.</summary>
    RequestFailed = 3,

    /// <summary>The ids could not be read, and nothing was sent before.</summary>
    InputFailed = 4,
}
