using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>Several random specs in one, so that one compilation is enough for all of them.</summary>
internal sealed class RandomSpec
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _paths = [];
    private readonly JsonObject _schemas = [];

    public RandomSpec(int seed, int count)
    {
        var random = new Random(seed);
        for (var at = 0; at < count; at++)
        {
            var shapes = new RandomShapes(random, $"spec_{at}");
            foreach (var number in Enumerable.Range(0, 1 + random.Next(2)))
            {
                var operation = new RandomOperation(random, shapes, $"spec{at}call{number}");
                Operations.Add(operation);
                _paths.Add(operation.Path, new JsonObject { [operation.Method] = operation.Spec() });
            }

            foreach (var (name, schema) in shapes.Components)
            {
                _schemas.Add(name, schema!.DeepClone());
            }
        }
    }

    public List<RandomOperation> Operations { get; } = [];

    /// <summary>Gets the spec: JSON is YAML.</summary>
    public string Yaml => new JsonObject
    {
        ["openapi"] = JsonNode.Parse("\"3.1.0\""),
        ["info"] = new JsonObject { ["title"] = "Random", ["version"] = "1.0.0" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://random.example", ["x-environment"] = "Production" }),
        ["security"] = new JsonArray(
            new JsonObject(Headers.Select(header => KeyValuePair.Create<string, JsonNode?>(header, new JsonArray())))),
        ["paths"] = _paths.DeepClone(),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject(Headers.Select(header => KeyValuePair.Create<string, JsonNode?>(
                header, new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = header }))),
            ["schemas"] = _schemas.DeepClone(),
        },
    }.ToJsonString(Indented);

    private static string[] Headers { get; } = ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_API_KEY", "POLY_PASSPHRASE"];
}
