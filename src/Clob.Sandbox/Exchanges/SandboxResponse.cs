using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clob.Sandbox.Exchanges;

namespace Clob.Sandbox;

/// <summary>
/// A response for <see cref="ClobSandbox.FailNext"/> and <see cref="SandboxFault.Response"/>. The static members are the errors that
/// the venue documents.
/// </summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="ContentType">The <c>Content-Type</c>, or null for none.</param>
/// <param name="Body">The body, sent as UTF-8.</param>
public sealed record SandboxResponse(int StatusCode, string? ContentType, string Body)
{
    internal const string Json = "application/json";

    /// <summary>Gets further headers, such as <c>Retry-After</c>. Copied; names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init => field = new HeaderMap(value); } = HeaderMap.Empty;

    /// <summary>Gets the 401: credentials, clock or signature are wrong. Source: the text of the live venue.</summary>
    public static SandboxResponse Unauthorized { get; } = Error(401, "Unauthorized/Invalid api key");

    /// <summary>Gets the 401 to a request that a wallet signs: a header is missing or wrong. Source: the text of the live venue.</summary>
    public static SandboxResponse WalletUnauthorized { get; } = Error(401, "Invalid L1 Request headers");

    /// <summary>Gets the 403: an HTML page, as the firewall before the venue sends one. Its wording is the sandbox's.</summary>
    public static SandboxResponse Forbidden { get; } = new(
        403,
        "text/html; charset=UTF-8",
        "<!DOCTYPE html><html><head><title>Attention Required!</title></head><body><h1>Sorry, you have been blocked</h1></body></html>");

    /// <summary>Gets the 500. Source: public documentation of the cancel endpoints.</summary>
    public static SandboxResponse InternalServerError { get; } = Error(500, "Internal server error");

    /// <summary>
    /// Gets the 503: trading is disabled, and cancels are refused too. Source: public documentation of the cancel endpoints.
    /// </summary>
    public static SandboxResponse TradingDisabled { get; } =
        Error(503, "Trading is currently disabled. Check polymarket.com for updates");

    /// <summary>Creates the 425: the matching engine restarts. Source: public documentation; the plain text is the live venue's.</summary>
    /// <param name="retryAfter">The time to wait, rounded up to seconds; null leaves <c>Retry-After</c> out.</param>
    /// <returns>A plain-text response.</returns>
    public static SandboxResponse NotReady(TimeSpan? retryAfter = null)
    {
        var response = new SandboxResponse(425, "text/plain; charset=utf-8", "service not ready");
        return retryAfter is { } wait
            ? response with { Headers = new Dictionary<string, string> { ["Retry-After"] = Seconds(wait) } }
            : response;
    }

    /// <summary>Creates the 429: a rate limit is used up. Source: public documentation of the rate limits.</summary>
    /// <param name="retryAfter">The time to wait, rounded up to seconds.</param>
    /// <param name="reset">When the bucket is full again; sent as unix seconds.</param>
    /// <param name="remaining">How many tokens the bucket holds; it can be negative.</param>
    /// <param name="tier">The signer's tier.</param>
    /// <returns>A JSON error with <c>Retry-After</c> and the <c>Poly-RateLimit-*</c> headers.</returns>
    public static SandboxResponse TooManyRequests(TimeSpan retryAfter, DateTimeOffset reset, int remaining = 0, string tier = "Standard")
        => Error(429, "Too Many Requests") with
        {
            Headers = new Dictionary<string, string>
            {
                ["Retry-After"] = Seconds(retryAfter),
                ["Poly-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture),
                ["Poly-RateLimit-Reset"] = reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["Poly-RateLimit-Tier"] = tier,
            },
        };

    /// <summary>Creates any error in the venue's usual shape, <c>{"error": text}</c>.</summary>
    /// <remarks>
    /// As on the venue, words in the text overrule the status: a text that contains <c>not found</c> has status 404,
    /// <c>unauthorized</c> 401, <c>context canceled</c> 400. The sandbox looks for them in this order, case-insensitive.
    /// To send such a text with another status, use the constructor.
    /// </remarks>
    /// <param name="statusCode">The HTTP status, unless the text overrules it.</param>
    /// <param name="text">The value of <c>error</c>.</param>
    /// <returns>A JSON error.</returns>
    public static SandboxResponse Error(int statusCode, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The venue does not escape an apostrophe, which the default encoder does.
        var value = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return new SandboxResponse(ErrorStatus.For(text, statusCode), Json, $$"""{"error":"{{value}}"}""");
    }

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
}
