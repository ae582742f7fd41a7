namespace Clob.Contract.Tests.Exchanges;

/// <summary>The account of all exchanges. Its address is the first one of the test mnemonic that Ethereum tools ship.</summary>
internal static class SampleAccount
{
    public const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    public const string ApiKey = "3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";
    public const string Secret = "-_-_AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    public const string Passphrase = "9f8e7d6c5b4a39281706f5e4d3c2b1a0ffeeddccbbaa99887766554433221100";

    public static ApiCredentials Credentials { get; } = new(Address, ApiKey, Secret, Passphrase);

    public static SampleWallet Wallet { get; } = new();

    /// <summary>The pattern of each header that a request carries which the API key signs.</summary>
    public static IReadOnlyDictionary<string, string> HeaderPatterns { get; } = new Dictionary<string, string>
    {
        ["POLY_ADDRESS"] = $"^{Address}$",
        ["POLY_SIGNATURE"] = "^[A-Za-z0-9_-]{43}=$",
        ["POLY_TIMESTAMP"] = "^[0-9]+$",
        ["POLY_API_KEY"] = $"^{ApiKey}$",
        ["POLY_PASSPHRASE"] = $"^{Passphrase}$",
    };

    /// <summary>The pattern of each header that a request carries which the wallet signs.</summary>
    public static IReadOnlyDictionary<string, string> WalletHeaderPatterns { get; } = new Dictionary<string, string>
    {
        ["POLY_ADDRESS"] = $"^{Address}$",
        ["POLY_SIGNATURE"] = "^0x[0-9a-f]{128}1[bc]$",
        ["POLY_TIMESTAMP"] = "^[0-9]+$",
        ["POLY_NONCE"] = "^0$",
    };

    /// <summary>Returns the pattern of each header that signs the request of an exchange.</summary>
    public static IReadOnlyDictionary<string, string> PatternsOf(Exchange exchange)
        => exchange.IsSignedByWallet ? WalletHeaderPatterns : exchange.IsSigned ? HeaderPatterns : new Dictionary<string, string>();
}
