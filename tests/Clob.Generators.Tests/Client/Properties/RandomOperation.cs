using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>A random operation of a spec.</summary>
internal sealed class RandomOperation
{
    private static readonly (string Wire, string Variable)[] Names =
    [
        ("id", "id"), ("asset_id", "assetId"), ("orderID", "orderId"), ("class", "class"), ("object", "object"), ("message", "message"),
        ("body", "body"), ("query", "query"), ("value", "value"), ("content", "content"), ("X-Trace-Id", "xTraceId"), ("API", "api"),
        ("next_cursor", "nextCursor"), ("given", "given"), ("index", "index"), ("at", "at"), ("token", "token"), ("string", "string"),
        ("parameterName", "parameterName"), ("key", "key"), ("element", "element"), ("var", "var"), ("path", "path"),
    ];

    private static readonly (string, bool?)[] Styles =
        [("form", null), ("form", true), ("form", false), ("spaceDelimited", null), ("pipeDelimited", false), ("pipeDelimited", true)];

    public RandomOperation(Random random, RandomShapes shapes, string id)
    {
        (Id, IsSigned) = (id, random.Next(2) == 0);
        Method = new[] { "get", "post", "put", "delete", "patch" }[random.Next(5)];
        var names = new Queue<(string Wire, string Variable)>(Names.OrderBy(_ => random.Next()));
        Parameters = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Parameter(random, shapes, names.Dequeue()))];
        var places = Parameters.Where(parameter => parameter.Place == "path").Select(parameter => $"/{{{parameter.Name}}}");
        Path = $"/{id}{string.Concat(places)}";
        if (Method != "get" && random.Next(3) > 0)
        {
            (Body, IsBodyRequired) = (shapes.Any(3), random.Next(2) == 0);
        }

        Status = new[] { 200, 200, 201, 202, 204 }[random.Next(5)];
        Response = Status == 204 ? null : random.Next(8) == 0 ? null : shapes.Any(3);
        IsText = Response is null && Status != 204 && random.Next(2) == 0;
    }

    public string Id { get; }

    public string Method { get; }

    public string Path { get; }

    public bool IsSigned { get; }

    public IReadOnlyList<RandomParameter> Parameters { get; }

    public RandomShape? Body { get; }

    public bool IsBodyRequired { get; }

    public int Status { get; }

    /// <summary>Gets the shape of the response; null for a text, or for none.</summary>
    public RandomShape? Response { get; }

    public bool IsText { get; }

    public JsonObject Spec()
    {
        var response = new JsonObject { ["description"] = "What it returns." };
        if (Response is not null)
        {
            response["content"] = Content("application/json", Response.Schema);
        }
        else if (IsText)
        {
            response["content"] = Content("text/plain", new JsonObject { ["type"] = "string" });
        }

        var spec = new JsonObject { ["operationId"] = Id, ["summary"] = "Does something." };
        if (!IsSigned)
        {
            spec["security"] = new JsonArray();
        }

        if (Parameters.Count > 0)
        {
            spec["parameters"] = new JsonArray([.. Parameters.Select(parameter => parameter.Spec())]);
        }

        if (Body is not null)
        {
            spec["requestBody"] = new JsonObject { ["required"] = IsBodyRequired, ["content"] = Content("application/json", Body.Schema) };
        }

        spec["responses"] = new JsonObject { [Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = response };
        return spec;
    }

    private static JsonObject Content(string type, JsonNode schema)
        => new() { [type] = new JsonObject { ["schema"] = schema.DeepClone() } };

    private static RandomParameter Parameter(Random random, RandomShapes shapes, (string Wire, string Variable) name)
    {
        var place = new[] { "path", "query", "query", "header" }[random.Next(4)];
        var isList = place == "query" && random.Next(3) == 0;
        return new RandomParameter(
            name.Wire,
            name.Variable,
            place,
            shapes.Scalar(isPlain: place != "query"),
            place == "path" || random.Next(2) == 0,
            isList ? Styles[random.Next(Styles.Length)] : null);
    }
}
