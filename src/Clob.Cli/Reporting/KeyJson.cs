using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using Clob.Cli.Keys;

namespace Clob.Cli.Reporting;

/// <summary>The object that <c>clob keys create</c>, <c>derive</c> and <c>delete</c> print with <c>--json</c>.</summary>
/// <param name="Outcome">"created", "derived" or "deleted"; "refused" or "uncertain" where it failed.</param>
/// <param name="Address">The address of the account; null where it is not known.</param>
/// <param name="ApiKey">The API key; null where there is none.</param>
/// <param name="Nonce">The nonce; null where it is not known.</param>
internal sealed record KeyJson(string Outcome, string? Address, string? ApiKey, string? Nonce)
{
    /// <summary>Gets the profile that has the key; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>Gets why it failed; null where it did not.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the secret, where it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    /// <summary>Gets the passphrase, where it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Passphrase { get; init; }

    public static KeyJson From(WalletKey key, string outcome, bool showsSecrets) => new(
        outcome, key.Credentials.Address, key.Credentials.ApiKey, Text(key.Nonce))
    {
        Secret = showsSecrets ? key.Secret : null,
        Passphrase = showsSecrets ? key.Passphrase : null,
    };

    public static KeyJson From(KeyFailure failure, string? address, string? apiKey, BigInteger? nonce)
        => new(failure.Outcome, address, apiKey, nonce is { } number ? Text(number) : null) { Error = failure.Message };

    private static string Text(BigInteger nonce) => nonce.ToString(CultureInfo.InvariantCulture);
}
