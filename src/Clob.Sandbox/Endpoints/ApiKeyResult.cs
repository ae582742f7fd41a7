using System.Text.Json.Serialization;

namespace Clob.Sandbox.Endpoints;

/// <summary>An API key, as a wallet that creates or derives it gets it.</summary>
internal sealed record ApiKeyResult(
    [property: JsonPropertyName("apiKey")] string Key,
    [property: JsonPropertyName("secret")] string Secret,
    [property: JsonPropertyName("passphrase")] string Passphrase);
