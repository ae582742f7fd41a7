namespace Clob;

/// <summary>
/// When a failed attempt is made again, and for how long. What was refused for good (400, 401, 403, 404, a redirect) is
/// never sent again, whatever stands here.
/// </summary>
public sealed class ClobRetryOptions
{
    /// <summary>How often one call is sent at most. 6 by default; 1 turns retries off.</summary>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>How often one call is sent at most while the venue answers 503, which it does while trading is disabled. 3 by default.</summary>
    public int MaxAttemptsWhileDisabled { get; set; } = 3;

    /// <summary>How long one attempt may take, from the send to the last byte of the answer. 5 s by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long after the first attempt of a call another one may begin. 60 s by default.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The same for a call that names no orders, such as cancel-all. 5 s by default: sent again later, it would also cancel
    /// orders that were placed in between.
    /// </summary>
    public TimeSpan ScopeWindow { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The first wait after an answer that says "not now" (425, 429, 503) and does not say for how long; it doubles with each
    /// attempt. 1 s by default.
    /// </summary>
    public TimeSpan RefusedDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The first wait after an attempt that failed (no connection, a lost one, no answer in time, 500, 502, 504); it doubles with each attempt. 0.1 s by default.</summary>
    public TimeSpan FailedDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest of these waits. A longer one that the venue asks for is kept to, where <see cref="Window"/> allows it. 30 s by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>By which part of itself a wait is lengthened at random at most, so that clients do not come back all at once. 0.2 by default.</summary>
    public double Jitter { get; set; } = 0.2;
}
