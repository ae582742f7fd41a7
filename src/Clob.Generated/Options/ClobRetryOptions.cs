using Clob.Spec;

namespace Clob;

/// <summary>
/// When a failed attempt is made again, and for how long. A final refusal (400, 401, 403, 404, a redirect) is never sent again,
/// regardless of these options.
/// </summary>
/// <remarks>
/// The limits of attempts and time hold for everything that is sent: handlers of your own that retry cannot send more.
/// </remarks>
public sealed class ClobRetryOptions
{
    internal static readonly TimeSpan DefaultScopeMaxRetryDuration = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the maximum number of times one call is sent. 6 by default; 1 turns retries off.</summary>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>
    /// Gets or sets the maximum number of 503 responses to one call. The venue sends 503 while trading is disabled. 3 by default.
    /// </summary>
    public int MaxAttemptsWhileDisabled { get; set; } = 3;

    /// <summary>Gets or sets how long one attempt may take, from the send to the last byte of the response. 5 s by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets how long one attempt of a call without order ids, such as cancel-all, may take; where <see cref="AttemptTimeout"/> is
    /// shorter, that one counts. 4 s by default: shorter than <see cref="ScopeMaxRetryDuration"/>, so that such a call is sent once more
    /// when its response does not come.
    /// </summary>
    public TimeSpan ScopeAttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Gets or sets how long after the first attempt of a call another one may begin. 60 s by default.</summary>
    public TimeSpan MaxRetryDuration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets how long after the first attempt of a call without order ids, such as cancel-all, another one may begin. 5 s by
    /// default: an attempt cancels every order that is open when it reaches the venue, so a later one would also cancel orders that were
    /// placed in between. The whole call ends when the last attempt that may begin is over: after this time and one
    /// <see cref="ScopeAttemptTimeout"/>.
    /// </summary>
    public TimeSpan ScopeMaxRetryDuration { get; set; } = DefaultScopeMaxRetryDuration;

    /// <summary>
    /// Gets or sets the first wait after a response that refuses the request for now (425, 429, 503). It doubles with each attempt. 1 s by
    /// default. A longer wait that the venue asks for is kept.
    /// </summary>
    public TimeSpan RefusedDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets the first wait after an attempt that failed (no connection, a lost one, no response in time, 408, 421, 500, 502, 504,
    /// 520 to 527, 530); it doubles with each attempt. 0.1 s by default.
    /// </summary>
    public TimeSpan FailedDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Gets or sets the longest of these waits. A longer one that the venue asks for is waited, where <see cref="MaxRetryDuration"/> allows
    /// it. 30 s by default.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the maximum random increase of a wait, as a fraction of the wait, so that clients do not come back at the same time.
    /// 0.2 by default.
    /// </summary>
    public double Jitter { get; set; } = 0.2;

    internal TimeSpan AttemptTimeoutOf(ClobOperation operation)
        => operation.IsByScope && ScopeAttemptTimeout < AttemptTimeout ? ScopeAttemptTimeout : AttemptTimeout;

    /// <summary>These options as they are now.</summary>
    internal ClobRetryOptions Copy() => (ClobRetryOptions)MemberwiseClone();
}
