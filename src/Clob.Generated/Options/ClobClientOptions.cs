using System.Net;
using System.Security.Cryptography.X509Certificates;
using Clob.Authentication;
using Clob.Http;

namespace Clob;

/// <summary>How a <see cref="ClobClient"/> reaches the venue. The defaults are safe and meant for production.</summary>
/// <remarks>The options are copied when a client is created; later changes do not count.</remarks>
public sealed class ClobClientOptions
{
    private const int LargestResponse = 1024 * 1024 * 1024;
    internal const int DefaultMaxResponseBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Gets or sets the API key that signs. <c>AddClobClient</c> needs it, or a <see cref="Wallet"/>;
    /// <see cref="ClobClient.Create(ApiCredentials, ClobClientOptions?)"/> has a parameter for it.
    /// </summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>
    /// Gets or sets the wallet that signs the calls that create or derive an API key; null, the default, for a client that makes none.
    /// A client that cancels needs no wallet. The object itself is not copied, and not disposed.
    /// </summary>
    public IWalletSigner? Wallet { get; set; }

    /// <summary>Gets or sets the id of the chain for which the wallet signs. <see cref="ClobChain.Polygon"/> by default.</summary>
    public long ChainId { get; set; } = ClobChain.Polygon;

    /// <summary>
    /// Gets or sets the address of the venue, such as <see cref="ClobEnvironment.Production"/>, which is the default. Https, or http on
    /// this machine (a loopback address). It may have a path, which goes before the path of each operation and is not signed.
    /// </summary>
    public Uri BaseAddress { get; set; } = ClobEnvironment.Production;

    /// <summary>
    /// Gets or sets how long one call may take with all of its attempts and the waits between them. 70 s by default. A single
    /// attempt is bounded by <see cref="ClobRetryOptions.AttemptTimeout"/>, also where retries are turned off.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(70);

    /// <summary>Gets or sets how long opening a connection may take. 3 s by default.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Gets or sets the maximum age of a connection before it is replaced, so that changes in DNS are picked up. 10 min by default.
    /// </summary>
    public TimeSpan PooledConnectionLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets or sets the proxy; null, the default, for the one that the environment names (<c>HTTPS_PROXY</c>, or the system's settings).
    /// A venue on this machine is reached without a proxy, regardless of this property. The object itself is not copied.
    /// </summary>
    public IWebProxy? Proxy { get; set; }

    /// <summary>Gets the client certificates for TLS. None by default.</summary>
    public X509CertificateCollection ClientCertificates { get; } = [];

    /// <summary>
    /// Gets or sets how many bytes of a response are read at most; a longer one counts as unreadable. 64 MiB by default, which is some
    /// 900,000 order ids, and at most 1 GiB. (Of an error, 16 KiB are shown.)
    /// </summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>
    /// Gets or sets whether the venue is sent the <c>traceparent</c> and <c>tracestate</c> of the current
    /// <see cref="System.Diagnostics.Activity"/>. False by default: nothing of the application's tracing leaves it. Baggage is never
    /// sent. Spans are created either way.
    /// </summary>
    public bool SendsTraceContext { get; set; }

    /// <summary>Gets the options of retries. <c>Retry.MaxAttempts = 1</c> turns retries off.</summary>
    public ClobRetryOptions Retry { get; } = new();

    /// <summary>
    /// Gets or sets what creates the handler that takes the place of <see cref="Http.ClobRetryHandler"/>; null for that one. Each attempt
    /// that it makes is signed anew, within the limits of <see cref="Retry"/>: <see cref="ClobRetryOptions.MaxAttempts"/> and the
    /// durations hold for it too.
    /// </summary>
    public Func<DelegatingHandler>? RetryHandlerFactory { get; set; }

    /// <summary>Gets the options of an <see cref="OrderCanceler"/> that <c>AddClobClient</c> registers.</summary>
    public OrderCancelerOptions Cancellation { get; } = new();

    /// <summary>Gets the options of an <see cref="ApiKeys"/> that <c>AddClobClient</c> registers.</summary>
    public ApiKeysOptions Keys { get; } = new();

    /// <summary>Gets or sets the clock of signatures, waits and time-outs; null for the registered one, or else the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    internal bool HasRetries => Retry.MaxAttempts > 1;

    /// <summary>
    /// Returns what is wrong with these options, a sentence or two for each; empty where they can be used. Credentials and wallet may be
    /// null here.
    /// </summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (BaseAddressRule.Problem(BaseAddress) is { } problem)
        {
            problems.Add(problem);
        }

        OptionRule.RequirePositiveOrInfinite(Timeout, nameof(Timeout), problems);
        OptionRule.RequirePositiveOrInfinite(ConnectTimeout, nameof(ConnectTimeout), problems);
        OptionRule.RequirePositiveOrInfinite(PooledConnectionLifetime, nameof(PooledConnectionLifetime), problems);
        RequireResponseBytes(problems);
        if (ChainId <= 0)
        {
            problems.Add(FormattableString.Invariant(
                $"{nameof(ChainId)} is {ChainId}. Set it to the id of a chain, such as {ClobChain.Polygon} or {ClobChain.Amoy}."));
        }

        problems.AddRange(ClobRetryOptionsRules.Problems(Retry, nameof(Retry)));
        problems.AddRange(OrderCancelerOptionsRules.Problems(Cancellation, nameof(Cancellation)));
        problems.AddRange(ApiKeysOptionsRules.Problems(Keys, nameof(Keys)));
        return problems;
    }

    /// <summary>A buffer that doubles ends at 2 GiB, and so does a text: half of that is no response to a cancel.</summary>
    private void RequireResponseBytes(List<string> problems)
    {
        OptionRule.RequireAtLeast(1, MaxResponseBytes, nameof(MaxResponseBytes), problems);
        if (MaxResponseBytes > LargestResponse)
        {
            problems.Add(FormattableString.Invariant(
                $"{nameof(MaxResponseBytes)} is {MaxResponseBytes}. Set it to {LargestResponse} (1 GiB) or less."));
        }
    }
}
