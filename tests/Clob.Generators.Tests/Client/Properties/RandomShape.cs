using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>A shape of a value: its schema, and how values of it are made.</summary>
/// <param name="Schema">Its schema, as OpenAPI writes it.</param>
/// <param name="Value">Creates a value as it goes on the wire; null is JSON's null.</param>
/// <param name="IsScalar">Whether a path, a query or a header can carry it.</param>
internal sealed record RandomShape(JsonNode Schema, Func<Random, JsonNode?> Value, bool IsScalar = false)
{
    /// <summary>Gets whether a response that leaves it out is read as one that has it empty.</summary>
    public bool IsCollection { get; init; }

    /// <summary>Returns the shape that may be null.</summary>
    public RandomShape OrNull()
    {
        var schema = Schema.DeepClone().AsObject();
        if (schema["type"] is not JsonValue type || schema["enum"] is not null)
        {
            schema = new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }
        else
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }

        return new RandomShape(schema, random => random.Next(3) == 0 ? null : Value(random));
    }
}
