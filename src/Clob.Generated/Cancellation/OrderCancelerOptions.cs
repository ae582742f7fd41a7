namespace Clob.Cancellation;

/// <summary>How an <see cref="OrderCanceler"/> splits, paces and repeats.</summary>
public sealed class OrderCancelerOptions
{
    /// <summary>
    /// The signer's tier, one of <see cref="RateLimitTiers"/>. Null, the default, to learn it from the venue: the first request
    /// is then one that the lowest tier allows, and goes alone. What the venue says goes before what stands here.
    /// </summary>
    public RateLimitTier? Tier { get; set; }

    /// <summary>
    /// Whether requests wait for tokens of the signer's bucket. True by default. Without pacing they go out at once, still no
    /// larger than a known tier allows, and the venue may refuse them with 429.
    /// </summary>
    public bool IsPaced { get; set; } = true;

    /// <summary>How many requests are under way at once, at most. 4 by default.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>
    /// How long the whole work may take. Without bound by default. When it is over, what is under way is uncertain, and what
    /// was not sent is refused.
    /// </summary>
    public TimeSpan Deadline { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>How often an order that is not live yet (<see cref="CancelRejectionKind.Pending"/>) is asked for again. 3 times by default.</summary>
    public int MaxPendingRetries { get; set; } = 3;

    /// <summary>The wait before such an order is asked for again; it doubles each time. 1 s by default.</summary>
    public TimeSpan PendingDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// After how many requests in a row that failed, with all their retries, the rest is not sent. 3 by default. A 401, and a
    /// venue that cannot be reached, end it at once: they would meet every request.
    /// </summary>
    public int MaxFailuresInARow { get; set; } = 3;

    /// <summary>A copy: what is changed later does not count for what is built with it.</summary>
    internal OrderCancelerOptions Copy() => (OrderCancelerOptions)MemberwiseClone();
}
