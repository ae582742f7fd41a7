using System.Text.Json.Nodes;

namespace Clob.Contract.Tests.Spec;

/// <summary>
/// Finds the members of a JSON value that its schema does not declare. A schema lets members pass that it does not name,
/// and so does a validator; a documented member that the spec lacks is a gap in the spec.
/// </summary>
internal sealed class DeclaredMembers(SpecDocument spec)
{
    public IEnumerable<string> Undeclared(JsonNode? schema, JsonNode? value, string at) => Undeclared([.. Branches(schema)], value, at);

    private IEnumerable<string> Undeclared(IReadOnlyList<JsonNode> schemas, JsonNode? value, string at) => value switch
    {
        JsonObject members => members.SelectMany(
            member => Inner([.. schemas.SelectMany(schema => Declarations(schema, member.Key))], member.Value, $"{at}/{member.Key}")),
        JsonArray items => items.SelectMany(
            (item, index) => Inner([.. schemas.SelectMany(schema => Branches(spec.Member(schema, "items")))], item, $"{at}/{index}")),
        _ => [],
    };

    private IEnumerable<string> Inner(IReadOnlyList<JsonNode> declarations, JsonNode? value, string at)
        => declarations.Count == 0 ? [$"{at} is not declared"] : Undeclared(declarations, value, at);

    private IEnumerable<JsonNode> Declarations(JsonNode schema, string member)
    {
        if (spec.Member(spec.Member(schema, "properties"), member) is { } property)
        {
            return Branches(property);
        }

        // A map declares its members by the type of their values; "anything goes" declares nothing.
        var map = spec.Member(schema, "additionalProperties") as JsonObject;
        return map?["type"] is null ? [] : Branches(map);
    }

    /// <summary>The schema, and those that it is made of.</summary>
    private IEnumerable<JsonNode> Branches(JsonNode? schema)
    {
        if (spec.Follow(schema) is not JsonObject followed)
        {
            return [];
        }

        string[] words = ["anyOf", "oneOf", "allOf"];
        return [followed, .. words.SelectMany(word => spec.Items(followed[word])).SelectMany(Branches)];
    }
}
