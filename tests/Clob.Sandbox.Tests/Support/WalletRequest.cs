using System.Text.Json.Nodes;

namespace Clob.Sandbox.Tests.Support;

/// <summary>A request that a wallet signed: the headers are those of an official client, as they were recorded.</summary>
public sealed class WalletRequest
{
    public WalletRequest(JsonNode vector)
    {
        ChainId = vector["chainId"]!.GetValue<long>();
        Headers = new Dictionary<string, string>
        {
            ["POLY_ADDRESS"] = vector.Text("address"),
            ["POLY_SIGNATURE"] = vector.Text("signature"),
            ["POLY_TIMESTAMP"] = vector.Text("timestamp"),
            ["POLY_NONCE"] = vector.Text("nonce"),
        };
    }

    public static IReadOnlyList<JsonNode> Vectors { get; } = [.. RecordedVectors.WalletSignatures.Select(vector => vector!)];

    public long ChainId { get; }

    public Dictionary<string, string> Headers { get; }

    /// <summary>Returns a request on Polygon of the first wallet with this nonce.</summary>
    public static WalletRequest OfNonce(string nonce)
        => new(Vectors.First(vector => vector["chainId"]!.GetValue<long>() == 137 && vector.Text("nonce") == nonce));

    public HttpRequestMessage ToMessage(Uri baseAddress, string method, string path)
    {
        var message = new HttpRequestMessage(new HttpMethod(method), new Uri(baseAddress, path));
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
