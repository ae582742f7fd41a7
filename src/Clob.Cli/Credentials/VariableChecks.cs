using System.Buffers;
using Clob.Cli.Findings;

namespace Clob.Cli.Credentials;

/// <summary>Checks whether each environment variable is set and well formed. No part of a secret is shown.</summary>
internal static class VariableChecks
{
    private const string Where = "Set it to the value that came with the API key.";
    private const int UsualSecretBytes = 32;
    private const int ShownOfAnAddress = 6;

    // A passphrase has as many hex digits, without 0x.
    private const int WalletKeyDigits = 64;
    private const string HexPrefix = "0x";
    private const string WalletKeyShape = "64 hex digits, which is what a wallet's private key looks like";
    private const string NeverNeeded = $"A wallet's private key is never needed: remove it from the environment. {Where}";

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`“”‘’");

    /// <summary>Checks the values of an account, and says of each where it came from.</summary>
    public static IReadOnlyList<Finding> Run(AccountVariables account)
        => [
            .. Run(account.ValueOf).Select(finding => account.SourceOf(finding.Check) is { } source
                ? finding with { Found = $"{finding.Found}, {source}" }
                : finding),
        ];

    public static IReadOnlyList<Finding> Run(Func<string, string?> variable)
    => [
        Check(CredentialVariables.Address, variable, Address),
        Check(CredentialVariables.ApiKey, variable, ApiKey),
        Check(CredentialVariables.Secret, variable, Secret),
        Check(CredentialVariables.Passphrase, variable, Passphrase),
    ];

    private static Finding Check(string name, Func<string, string?> variable, Func<string, string, Finding> shape)
    {
        var value = variable(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return Finding.Failed(name, string.IsNullOrEmpty(value) ? "not set" : "nothing but white space", Where, ExitCode.WrongUsage);
        }

        var trimmed = value.Trim();
        if (trimmed.AsSpan().ContainsAny(Quotes))
        {
            return Finding.Failed(
                name,
                "has a quotation mark in it",
                "Remove the quotation marks: a shell removes its own, and these were passed on.",
                ExitCode.WrongUsage);
        }

        if (trimmed.Any(char.IsWhiteSpace))
        {
            return Finding.Failed(name, "has white space in the middle", $"It was copied incompletely. {Where}", ExitCode.WrongUsage);
        }

        if (IsWalletKey(name, trimmed))
        {
            var advice = name == CredentialVariables.Secret
                ? $"{NeverNeeded} (The passphrase has 64 hex digits too, without 0x: the two may be swapped.)"
                : NeverNeeded;
            return Finding.Failed(name, WalletKeyShape, advice, ExitCode.WrongUsage);
        }

        var finding = shape(name, trimmed);
        return finding.State == FindingState.Ok && trimmed != value
            ? Finding.Warning(
                name, $"{finding.Found}, with white space around it", "It is ignored here; other programs may use it as part of the value.")
            : finding;
    }

    private static bool IsWalletKey(string name, string value) => value.StartsWith(HexPrefix, StringComparison.OrdinalIgnoreCase)
        ? IsWalletKey(value[HexPrefix.Length..])
        : name != CredentialVariables.Passphrase && IsWalletKey(value);

    private static bool IsWalletKey(string digits) => digits.Length == WalletKeyDigits && digits.All(char.IsAsciiHexDigit);

    private static Finding Address(string name, string value)
        => Problem(() => new(value, PlaceholderCredentials.Text, PlaceholderCredentials.Secret, PlaceholderCredentials.Text)) is { } problem
            ? Finding.Failed(name, problem, Where, ExitCode.WrongUsage)
            : Finding.Ok(name, $"{value[..ShownOfAnAddress]}…{value[^4..]}");

    private static Finding ApiKey(string name, string value)
        => Problem(
            () => new(PlaceholderCredentials.Address, value, PlaceholderCredentials.Secret, PlaceholderCredentials.Text)) is { } problem
            ? Finding.Failed(name, problem, Where, ExitCode.WrongUsage)
            : Guid.TryParseExact(value, "D", out _)
                ? Finding.Ok(name, "a UUID")
                : Finding.Warning(name, $"{value.Length} characters, and no UUID, as the venue's API keys are", Where);

    private static Finding Secret(string name, string value)
    {
        if (Problem(
            () => new(PlaceholderCredentials.Address, PlaceholderCredentials.Text, value, PlaceholderCredentials.Text)) is { } problem)
        {
            return Finding.Failed(name, problem, Where, ExitCode.WrongUsage);
        }

        // Each digit is six bits.
        var bytes = value.TrimEnd('=').Length * 6 / 8;
        var alphabet = value.AsSpan().ContainsAny('-', '_') ? " in the URL-safe alphabet"
            : value.AsSpan().ContainsAny('+', '/') ? " in the standard alphabet"
            : "";
        return bytes == UsualSecretBytes
            ? Finding.Ok(name, $"base64{alphabet}, {bytes} bytes")
            : Finding.Warning(name, $"base64{alphabet}, {bytes} bytes, where the venue's secrets have {UsualSecretBytes}", Where);
    }

    private static Finding Passphrase(string name, string value)
        => Problem(
            () => new(PlaceholderCredentials.Address, PlaceholderCredentials.Text, PlaceholderCredentials.Secret, value)) is { } problem
            ? Finding.Failed(name, problem, Where, ExitCode.WrongUsage)
            : Finding.Ok(name, $"{value.Length} characters");

    private static string? Problem(Func<ApiCredentials> make)
    {
        try
        {
            make();
            return null;
        }
        catch (ArgumentException exception)
        {
            return ArgumentText.MessageOf(exception).TrimEnd('.');
        }
    }
}
