using System.Text.Json.Nodes;

namespace Clob.Contract.Tests.Spec;

/// <summary>What the spec declares of one operation.</summary>
internal sealed class SpecOperation(SpecDocument spec, string path, string method, JsonObject node)
{
    public string Id => node["operationId"]!.GetValue<string>();

    public string Path => path;

    public string Method => method.ToUpperInvariant();

    /// <summary>The statuses that are declared by number: all but <c>default</c>.</summary>
    public IEnumerable<string> Statuses
        => spec.Members(node["responses"]).Select(response => response.Key).Where(name => name != "default");

    /// <summary>The headers that sign a request, in each way that is allowed.</summary>
    public IEnumerable<IReadOnlyList<string>> SecurityHeaders => spec.Items(node["security"])
        .Select(
            way => (IReadOnlyList<string>)[.. spec.Members(way).Select(
                scheme => spec.HeaderOf(spec.Root["components"]!["securitySchemes"]![scheme.Key]))]);

    public JsonNode? RequestBody => spec.Follow(node["requestBody"]);

    public bool IsBodyRequired => RequestBody?["required"]?.GetValue<bool>() ?? false;

    /// <summary>The parameters that are declared at a place: <c>query</c>, <c>header</c> or <c>path</c>.</summary>
    public IEnumerable<JsonObject> Parameters(string place) => spec.Items(node["parameters"])
        .Where(parameter => parameter["in"]!.GetValue<string>() == place)
        .Select(parameter => parameter.AsObject());

    /// <summary>What is declared for this very status; null where only <c>default</c> covers it.</summary>
    public JsonNode? Response(string status) => spec.Member(node["responses"], status);

    /// <summary>The values of the examples of a status.</summary>
    public IEnumerable<JsonNode> Examples(string status) =>
        from content in spec.Members(spec.Member(Response(status), "content"))
        from example in spec.Members(spec.Member(content.Value, "examples"))
        select example.Value!["value"]!;

    /// <summary>Whether a path is this operation's, with any value for its parameters.</summary>
    public bool HasPath(string actual)
    {
        var declared = path.Split('/');
        var segments = actual.Split('/');
        return declared.Length == segments.Length
            && declared.Zip(segments).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
    }
}
