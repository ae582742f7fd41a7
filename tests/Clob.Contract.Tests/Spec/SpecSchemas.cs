using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Clob.Contract.Tests.Spec;

/// <summary>Validates values by the schemas of the spec. Those of OpenAPI 3.1 are JSON Schema 2020-12.</summary>
internal sealed class SpecSchemas(SpecDocument spec)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly ConcurrentDictionary<string, JsonSchema> _built = [];

    /// <summary>Says where a value breaks a schema, one sentence a violation.</summary>
    /// <param name="schema">The schema. What it refers to is found in the spec.</param>
    /// <param name="value">The value.</param>
    /// <param name="at">What the value is, such as "response".</param>
    public IEnumerable<string> Violations(JsonNode schema, JsonElement value, string at)
    {
        var result = _built.GetOrAdd(schema.ToJsonString(), Build).Evaluate(value, Options);
        if (result.IsValid)
        {
            return [];
        }

        return
        [
            .. from detail in result.Details ?? []
               from error in detail.Errors ?? []
               select $"{at}{detail.InstanceLocation}: {error.Value}",
        ];
    }

    private JsonSchema Build(string schema)
    {
        var definitions = spec.Root["components"]!["schemas"]!.DeepClone().AsObject();
        definitions.Add("(this)", JsonNode.Parse(schema));
        var standalone = new JsonObject { ["$schema"] = Dialect, ["$ref"] = "#/$defs/(this)", ["$defs"] = definitions };
        return JsonSchema.FromText(standalone.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }
}
