using System.Net.Http.Headers;
using Clob.Authentication;
using Clob.Calls;
using Clob.Http;

namespace Clob;

public sealed partial class ClobClient
{
    private static readonly ProductInfoHeaderValue UserAgent
        = new(typeof(ClobClient).Assembly.GetName().Name!, typeof(ClobClient).Assembly.GetName().Version!.ToString(3));

    /// <summary>
    /// Creates a client with its own connections: to production unless the options say otherwise, over https, without following
    /// redirects, kept warm. Keep it and share it; dispose it when the application ends.
    /// </summary>
    /// <example>
    /// <code>
    /// using var client = ClobClient.Create(new ApiCredentials(address, apiKey, secret, passphrase));
    /// var response = await client.CancelOrdersAsync(["0x1f…", "0x2e…"]);
    /// </code>
    /// </example>
    /// <param name="credentials">The API key that signs the calls.</param>
    /// <param name="options">Where the venue is and how long to wait; copied. Null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credentials"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds, or its credentials are others. The message says which.</exception>
    public static ClobClient Create(ApiCredentials credentials, ClobClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= new ClobClientOptions();
        if (options.Credentials is { } other && other != credentials)
        {
            throw new ArgumentException(
                "The options carry other credentials than the first argument. Leave those of the options null.", nameof(options));
        }

        return Create(options, credentials, options.Wallet);
    }

    /// <summary>
    /// Creates a client with a wallet and its own connections, for an account that has no API key yet: see <see cref="ApiKeys"/>. Where
    /// the options carry credentials too, the client makes every call.
    /// </summary>
    /// <param name="wallet">
    /// The wallet that signs the calls that create or derive an API key. You dispose it, once the client is no longer used.
    /// </param>
    /// <param name="options">
    /// Where the venue is, which chain the wallet signs for, and how long to wait; copied. Null for the defaults.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="wallet"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds, or its wallet is another. The message says which.</exception>
    public static ClobClient Create(IWalletSigner wallet, ClobClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        options ??= new ClobClientOptions();
        if (options.Wallet is { } other && other != wallet)
        {
            throw new ArgumentException(
                "The options carry another wallet than the first argument. Leave that of the options null.", nameof(options));
        }

        return Create(options, options.Credentials, wallet);
    }

    private static ClobClient Create(ClobClientOptions options, ApiCredentials? credentials, IWalletSigner? wallet)
    {
        if (options.Validate() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        var timeProvider = options.TimeProvider ?? TimeProvider.System;
        var settings = new HttpClient();
        Configure(settings, options);
        var sender = new RequestSender(Handlers(options, timeProvider), settings, owns: true);
        return new ClobClient(sender, new Authenticators(credentials, wallet, options.ChainId), timeProvider, new CallBounds(options));
    }

    /// <summary>For registered clients: on the factory's handlers, which are not this client's to dispose.</summary>
    internal static ClobClient OnFactory(
        HttpMessageHandler handlers, HttpClient settings, ClobClientOptions options, TimeProvider timeProvider)
        => new(
            new RequestSender(handlers, settings, owns: false),
            new Authenticators(options.Credentials, options.Wallet, options.ChainId),
            timeProvider,
            new CallBounds(options));

    internal static SocketsHttpHandler CreatePrimaryHandler(ClobClientOptions options, TimeProvider timeProvider)
        => ClobPrimaryHandler.Create(options, timeProvider);

    /// <summary>Creates the handler that retries; null where retries are turned off.</summary>
    internal static DelegatingHandler? CreateRetryHandler(ClobClientOptions options, TimeProvider timeProvider)
        => options.RetryHandlerFactory?.Invoke() ?? (options.HasRetries ? new ClobRetryHandler(options.Retry, timeProvider) : null);

    internal static void Configure(HttpClient httpClient, ClobClientOptions options)
    {
        httpClient.BaseAddress = options.BaseAddress;
        httpClient.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        httpClient.DefaultRequestVersion = System.Net.HttpVersion.Version20;
        httpClient.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        if (httpClient.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            httpClient.DefaultRequestHeaders.UserAgent.Add(UserAgent);
        }
    }

    private static HttpMessageHandler Handlers(ClobClientOptions options, TimeProvider timeProvider)
    {
        var signing = new ClobSigningHandler(CreatePrimaryHandler(options, timeProvider), isForOwnRequestsOnly: true);
        if (CreateRetryHandler(options, timeProvider) is not { } retry)
        {
            return signing;
        }

        retry.InnerHandler = signing;
        return retry;
    }
}
