namespace Clob.Cli.Wallets;

/// <summary>The environment variables of a wallet. Only the commands that create and derive API keys read them.</summary>
internal static class WalletVariables
{
    public const string PrivateKey = "CLOB_PRIVATE_KEY";
    public const string KeystorePassword = "CLOB_KEYSTORE_PASSWORD";
}
