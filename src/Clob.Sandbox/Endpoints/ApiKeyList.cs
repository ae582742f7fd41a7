using System.Text.Json.Serialization;

namespace Clob.Sandbox.Endpoints;

/// <summary>The API keys of an address.</summary>
internal sealed record ApiKeyList([property: JsonPropertyName("apiKeys")] IReadOnlyList<string> Keys);
