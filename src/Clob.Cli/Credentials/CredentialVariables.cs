namespace Clob.Cli.Credentials;

/// <summary>The environment variables that hold the API key.</summary>
internal static class CredentialVariables
{
    public const string Address = "CLOB_ADDRESS";
    public const string ApiKey = "CLOB_API_KEY";
    public const string Secret = "CLOB_SECRET";
    public const string Passphrase = "CLOB_PASS_PHRASE";

    public static IReadOnlyList<string> All { get; } = [Address, ApiKey, Secret, Passphrase];
}
