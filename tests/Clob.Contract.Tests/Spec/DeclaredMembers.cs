using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Clob.Contract.Tests.Spec;

/// <summary>
/// Finds the members of a JSON value that its schema does not declare. (Whether their values fit is the proxy's to
/// say; it lets members pass that no schema names.)
/// </summary>
internal sealed class DeclaredMembers(SpecDocument spec)
{
    public IEnumerable<string> Undeclared(YamlNode? schema, JsonNode? value, string at)
        => Undeclared([.. Branches(schema)], value, at);

    private IEnumerable<string> Undeclared(IReadOnlyList<YamlNode> schemas, JsonNode? value, string at) => value switch
    {
        JsonObject members => members.SelectMany(member => Inner([.. schemas.SelectMany(schema => Declarations(schema, member.Key))], member.Value, $"{at}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Inner([.. schemas.SelectMany(schema => Branches(spec.Member(schema, "items")))], item, $"{at}[{index}]")),
        _ => [],
    };

    private IEnumerable<string> Inner(IReadOnlyList<YamlNode> declarations, JsonNode? value, string at)
        => declarations.Count == 0 ? [$"{at} is not declared"] : Undeclared(declarations, value, at);

    private IEnumerable<YamlNode> Declarations(YamlNode schema, string member)
    {
        if (spec.Member(spec.Member(schema, "properties"), member) is { } property)
        {
            return Branches(property);
        }

        // A map declares its members by the type of their values; "anything goes" declares nothing.
        var map = spec.Member(schema, "additionalProperties");
        return spec.Member(map, "type") is null ? [] : Branches(map);
    }

    /// <summary>The schema, and those that it is made of.</summary>
    private IEnumerable<YamlNode> Branches(YamlNode? schema)
    {
        if (schema is null)
        {
            return [];
        }

        string[] words = ["anyOf", "oneOf", "allOf"];
        return [schema, .. words.SelectMany(word => spec.Items(spec.Member(schema, word))).SelectMany(Branches)];
    }
}
