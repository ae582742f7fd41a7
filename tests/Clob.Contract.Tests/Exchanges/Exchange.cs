using System.Globalization;
using System.Text.Json.Nodes;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>One documented request and its answer, as a WireMock mapping file has them.</summary>
internal sealed class Exchange(JsonObject mapping)
{
    public string Name => Text(mapping["name"]);

    public string OperationId => Text(mapping["metadata"]!["operationId"]);

    public string Source => Text(mapping["metadata"]!["source"]);

    public string Method => Text(mapping["request"]!["method"]);

    public string Path => Text(mapping["request"]!["urlPath"]);

    /// <summary>The headers that the request has to have.</summary>
    public IReadOnlyList<string> RequestHeaders =>
        [.. mapping["request"]!["headers"]!.AsObject().Where(header => header.Value!["absent"] is null).Select(header => header.Key)];

    /// <summary>Whether the request carries an API key.</summary>
    public bool IsSigned => RequestHeaders.Contains("POLY_API_KEY");

    /// <summary>The body that the request has to have; null where it has none.</summary>
    public JsonNode? RequestBody => mapping["request"]!["bodyPatterns"]?.AsArray().Single()!["equalToJson"];

    public int Status => mapping["response"]!["status"]!.GetValue<int>();

    public string StatusText => Status.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyDictionary<string, string> ResponseHeaders => mapping["response"]!["headers"]!.AsObject()
        .ToDictionary(header => header.Key, header => Text(header.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The media type of the answer, without its parameters.</summary>
    public string ContentType => ResponseHeaders["Content-Type"].Split(';')[0];

    public JsonNode? JsonBody => mapping["response"]!["jsonBody"];

    public string? TextBody => mapping["response"]!["body"]?.GetValue<string>();

    /// <summary>The exact value that the request header has to have.</summary>
    public string RequiredHeader(string name) => Text(mapping["request"]!["headers"]![name]!["equalTo"]);

    /// <summary>The same exchange with something changed; this one stays as it is.</summary>
    public Exchange With(Action<JsonObject> change)
    {
        var copy = Mapping();
        change(copy);
        return new Exchange(copy);
    }

    /// <summary>A copy of the mapping, as WireMock takes it.</summary>
    public JsonObject Mapping() => mapping.DeepClone().AsObject();

    public override string ToString() => Name;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
