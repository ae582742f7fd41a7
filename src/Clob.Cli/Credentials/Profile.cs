using System.Text.Json.Serialization;

namespace Clob.Cli.Credentials;

/// <summary>An API key under a name, as it is kept in a file. Its ToString shows no value.</summary>
internal sealed class Profile
{
    public string? Address { get; init; }

    public string? ApiKey { get; init; }

    public string? Secret { get; init; }

    public string? Passphrase { get; init; }

    /// <summary>Gets the nonce with which the key was created, which derives it again; null where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Nonce { get; init; }

    /// <summary>Gets the address of the venue that has the key; null for production.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? BaseAddress { get; init; }

    /// <summary>Returns the value that an environment variable would have.</summary>
    public string? ValueOf(string variable) => variable switch
    {
        CredentialVariables.Address => Address,
        CredentialVariables.ApiKey => ApiKey,
        CredentialVariables.Secret => Secret,
        CredentialVariables.Passphrase => Passphrase,
        _ => null,
    };
}
