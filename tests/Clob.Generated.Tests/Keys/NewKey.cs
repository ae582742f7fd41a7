using Clob.Tests.Support;

namespace Clob.Tests.Keys;

/// <summary>A key as the venue returns it, and the ways to ask for it.</summary>
internal static class NewKey
{
    public const string ApiKey = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    public const string Secret = "-_-_Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAM=";
    public const string Passphrase = "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef";

    public const string Json = $$"""{"apiKey":"{{ApiKey}}","secret":"{{Secret}}","passphrase":"{{Passphrase}}"}""";

    /// <summary>A client with a wallet and an API key, as the library makes it.</summary>
    public static ClobClient Client(
        HttpMessageHandler network, FakeClock clock, ExampleWallet? wallet = null, Action<ClobClientOptions>? configure = null)
        => Example.RetryingClient(network, clock, options =>
        {
            options.Wallet = wallet ?? new ExampleWallet();
            configure?.Invoke(options);
        });

    /// <summary>Asserts that a text shows nothing of the key.</summary>
    public static void AssertHidden(string? text)
    {
        Assert.DoesNotContain(Secret[4..20], text ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(Passphrase[..20], text ?? "", StringComparison.Ordinal);
    }
}
