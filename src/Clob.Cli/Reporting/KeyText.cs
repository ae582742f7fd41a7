using Clob.Cli.Credentials;
using Clob.Cli.Keys;

namespace Clob.Cli.Reporting;

/// <summary>An API key as text.</summary>
internal static class KeyText
{
    /// <summary>Returns what is no secret of a key.</summary>
    public static IEnumerable<string> Lines(WalletKey key, string outcome) =>
    [
        $"The API key is {outcome}.",
        $"  address  {key.Credentials.Address}",
        $"  API key  {key.Credentials.ApiKey}",
        $"  nonce    {key.Nonce}{(key.Nonce.IsZero ? "" : "   Remember it: without it, a lost key cannot be derived.")}",
    ];

    /// <summary>Returns the lines that set the four variables in a shell. They hold secrets.</summary>
    public static IEnumerable<string> Exports(WalletKey key) =>
    [
        Export(CredentialVariables.Address, key.Credentials.Address),
        Export(CredentialVariables.ApiKey, key.Credentials.ApiKey),
        Export(CredentialVariables.Secret, key.Secret),
        Export(CredentialVariables.Passphrase, key.Passphrase),
    ];

    // A shell takes everything between single quotes as it is.
    private static string Export(string variable, string value)
        => $"export {variable}='{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
