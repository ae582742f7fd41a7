using Clob.Http;

namespace Clob;

/// <summary>How a <see cref="ClobClient"/> reaches the venue. The defaults are safe and meant for production.</summary>
public sealed class ClobClientOptions
{
    internal const int LargestAnswer = 1024 * 1024 * 1024;

    /// <summary>The API key that signs. <c>AddClobClient</c> needs it; <see cref="ClobClient.Create"/> takes it as an argument of its own.</summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>
    /// Where the venue is; production by default. Https, or http on this very machine (a loopback address). It may have a
    /// path, which goes before the path of each operation and is not signed.
    /// </summary>
    public Uri BaseAddress { get; set; } = ClobEnvironment.Production;

    /// <summary>
    /// How long one call may take with all of its attempts and the waits between them. 70 s by default. The bound of a single
    /// attempt is <see cref="ClobRetryOptions.AttemptTimeout"/>, also where retries are turned off.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(70);

    /// <summary>How long opening a connection may take. 3 s by default.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How old a connection may grow before a new one takes its place, for the sake of DNS. 10 min by default.</summary>
    public TimeSpan PooledConnectionLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How many bytes of an answer are read at most; a longer one counts as unreadable. 64 MiB by default, which is some
    /// 900,000 order ids, and at most 1 GiB. (Of an error, 16 KiB are shown.)
    /// </summary>
    public int MaxAnswerBytes { get; set; } = ResponseBody.DefaultAnswerLimit;

    /// <summary>
    /// Whether the venue is sent the <c>traceparent</c> and <c>tracestate</c> of the current <see cref="System.Diagnostics.Activity"/>. False by
    /// default: nothing of the application's tracing leaves it. Baggage is never sent. Spans are created either way.
    /// </summary>
    public bool SendsTraceContext { get; set; }

    /// <summary>When a failed attempt is made again. <c>Retry.MaxAttempts = 1</c> turns retries off.</summary>
    public ClobRetryOptions Retry { get; } = new();

    /// <summary>
    /// Creates the handler that takes the place of <see cref="ClobRetryHandler"/>; null for that one. Each attempt that it
    /// makes is signed anew, within the limits of <see cref="Retry"/>: <see cref="ClobRetryOptions.MaxAttempts"/> and the
    /// windows hold for it too.
    /// </summary>
    public Func<DelegatingHandler>? RetryHandler { get; set; }

    /// <summary>How an <see cref="OrderCanceler"/> that <c>AddClobClient</c> registers cancels.</summary>
    public OrderCancelerOptions Cancellation { get; } = new();

    /// <summary>The clock of signatures, waits and time-outs; null for the registered one, or else the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    internal bool HasRetries => Retry.MaxAttempts > 1;

    /// <summary>The handler that retries; null where retries are turned off.</summary>
    internal DelegatingHandler? CreateRetryHandler(TimeProvider timeProvider)
        => RetryHandler?.Invoke() ?? (HasRetries ? new ClobRetryHandler(Retry, timeProvider) : null);
}
