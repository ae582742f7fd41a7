using Clob.Http;

namespace Clob.Tests.Support;

/// <summary>An account that exists nowhere, and values of the shapes that the venue uses.</summary>
internal static class Example
{
    public const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    public const string ApiKey = "3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";
    public const string Secret = "-_-_AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    public const string Passphrase = "9f8e7d6c5b4a39281706f5e4d3c2b1a0ffeeddccbbaa99887766554433221100";

    public const string OrderId = "0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8";
    public const string Market = "0xbd31dc8a20211944f6b70f31557f1001557b59905b7738480ca09bd4532f84af";
    public const string AssetId = "52114319501245915516055106046884209969926127482827954674443846427813813222426";

    public static readonly Uri BaseAddress = new("https://venue.test");

    public static ApiCredentials Credentials { get; } = new(Address, ApiKey, Secret, Passphrase);

    /// <summary>A second account, different in all four values.</summary>
    public static ApiCredentials OtherCredentials { get; } = new(
        "0x00000000000000000000000000000000000000Aa", "other-key", "c2Vjb25kIHNlY3JldA", "other-passphrase");

    /// <summary>A client of a caller's own HttpClient on the given handler.</summary>
    public static ClobClient Client(HttpMessageHandler handler, TimeProvider? clock = null, Uri? baseAddress = null)
        => new(new HttpClient(handler) { BaseAddress = baseAddress ?? BaseAddress }, Credentials, clock ?? new FakeClock());

    /// <summary>A client as the library makes it, retries included, on a handler that stands for the network.</summary>
    public static ClobClient RetryingClient(HttpMessageHandler network, FakeClock clock, Action<ClobClientOptions>? configure = null)
    {
        var options = new ClobClientOptions { Credentials = Credentials, Wallet = new ExampleWallet(), Retry = { Jitter = 0 } };
        configure?.Invoke(options);
        HttpMessageHandler chain = new ClobSigningHandler(network);
        if (ClobClient.CreateRetryHandler(options, clock) is { } retry)
        {
            retry.InnerHandler = chain;
            chain = retry;
        }

        var settings = new HttpClient();
        ClobClient.Configure(settings, options);
        return ClobClient.OnFactory(chain, settings, options, clock);
    }

    public static string[] OrderIds(int count) => [.. Enumerable.Range(1, count).Select(number => $"0x{number:x64}")];
}
