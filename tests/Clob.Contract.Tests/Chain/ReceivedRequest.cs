using System.Text.Json.Nodes;

namespace Clob.Contract.Tests.Chain;

/// <summary>A request that came out of the proxy, and the mapping that answered it, if any.</summary>
internal sealed record ReceivedRequest(string Method, string Url, string Headers, string Body, bool WasMatched, string? Mapping)
{
    public static ReceivedRequest Read(JsonNode entry) => new(
        entry["request"]!["method"]!.GetValue<string>(),
        entry["request"]!["url"]!.GetValue<string>(),
        entry["request"]!["headers"]!.ToJsonString(),
        entry["request"]!["body"]?.GetValue<string>() ?? "",
        entry["wasMatched"]!.GetValue<bool>(),
        entry["stubMapping"]?["name"]?.GetValue<string>());
}
