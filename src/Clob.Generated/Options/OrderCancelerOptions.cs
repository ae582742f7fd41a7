namespace Clob;

/// <summary>How an <see cref="OrderCanceler"/> splits, paces and repeats.</summary>
/// <remarks>
/// <para>
/// A refusal for the signer's rate limit (429) is not final for an order, because other processes of the signer may have used its
/// tokens. Its ids are sent again, in smaller requests, one request at a time, after the time that the venue asks for, or after 1 s,
/// doubled each time, where the venue does not say what is left. A random delay is added. No wait is longer than 30 s, even if the venue
/// asks for more. The number of repetitions has no limit: unless <see cref="Timeout"/>, <see cref="RateLimitTimeout"/> or the caller's
/// token stops the call, it goes on for as long as the venue refuses. A refusal does not count for
/// <see cref="MaxConsecutiveFailures"/>. A call without ids (cancel-all, cancel-market) uses the client's retries instead.
/// </para>
/// <para>The options are read when the canceler is created; later changes do not count.</para>
/// </remarks>
public sealed class OrderCancelerOptions
{
    /// <summary>
    /// Gets or sets the signer's tier, one of <see cref="RateLimitTier.All"/>. Null, the default, to learn it from the venue: the
    /// first request is then one that the lowest tier allows, and goes alone. What the venue says goes before what is set here. A request
    /// takes at most half of the tier's burst, so that several processes of one signer get their turns.
    /// </summary>
    public RateLimitTier? Tier { get; set; }

    /// <summary>
    /// Gets or sets whether requests wait for tokens of the signer's bucket. True by default. Without pacing they go out as soon as the
    /// venue has not refused one, still no larger than a known tier allows.
    /// </summary>
    public bool IsPaced { get; set; } = true;

    /// <summary>Gets or sets how many requests are under way at the same time, at most. 4 by default.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>
    /// Gets or sets how long an id waits for others to fill its request, where the source of the ids pauses or gives them slowly. 500 ms by
    /// default; after it they go in a request that is not full. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> to send full
    /// requests alone, and the last ids when the source ends.
    /// </summary>
    public TimeSpan MaxWaitForBatch { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Gets or sets how long one call may take in all, with the waits for the source of the ids. Without bound by default. When it is
    /// over, what is under way is uncertain, what was not sent is refused, and what was not read is not in the report.
    /// </summary>
    public TimeSpan Timeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Gets or sets how long the venue may refuse every request for the signer's rate (429) before the rest is not sent. Without bound by
    /// default. Set it where nobody watches and no <see cref="Timeout"/> is set; 30 s and more leave room for several processes of
    /// one signer.
    /// </summary>
    public TimeSpan RateLimitTimeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Gets or sets how many times the cancel of an order that is not live yet (<see cref="CancelRejectionKind.Pending"/>) is repeated.
    /// 3 by default.
    /// </summary>
    public int MaxPendingRetries { get; set; } = 3;

    /// <summary>Gets or sets the wait before such a cancel is repeated. It doubles each time, up to 30 s. 1 s by default.</summary>
    public TimeSpan PendingDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets how many requests may fail in a row, retries included, before the rest is not sent. 3 by default. A 401, and a venue
    /// that cannot be reached, stop the call immediately: every further request would fail too.
    /// </summary>
    public int MaxConsecutiveFailures { get; set; } = 3;

    /// <summary>
    /// Gets or sets the API key whose orders count where orders are read. Null, the default, for that of the <see cref="ClobClient"/>. Set
    /// it
    /// where the canceler is created on another implementation of <see cref="IClobClient"/>, such as one that wraps a client: it does not
    /// tell its API key, and the open orders of other API keys of the wallet would count, and be canceled by their ids.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>Returns a copy: what is changed later does not count for what is built with it.</summary>
    internal OrderCancelerOptions Copy() => (OrderCancelerOptions)MemberwiseClone();
}
