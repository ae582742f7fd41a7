namespace Clob.Generators.Parsing;

/// <summary>
/// Walks all keywords of the spec, in its order. Names under <c>properties</c> and the like are not keywords, and neither are keys in
/// examples.
/// </summary>
internal static class SpecKeywordWalk
{
    private static readonly HashSet<string> NameMaps = new(StringComparer.Ordinal)
    {
        "callbacks", "content", "definitions", "$defs", "encoding", "examples", "headers", "links", "mapping", "parameters",
        "pathItems", "patternProperties", "properties", "requestBodies", "responses", "schemas", "scopes", "securitySchemes",
        "variables", "webhooks", "dependentSchemas",
    };

    private static readonly HashSet<string> Data = new(StringComparer.Ordinal)
    {
        "const", "default", "enum", "example", "security", "value",
    };

    public static IEnumerable<SpecKeyword> In(SpecDocument document) => Walk(document.Root, areNames: false, []);

    // The reader of the tree bounds its depth.
    private static IEnumerable<SpecKeyword> Walk(SpecNode node, bool areNames, IReadOnlyList<string> path)
        => node switch
        {
            SpecMap map => map.Entries.SelectMany(entry => Walk(entry, map, areNames, path)),
            SpecList list => list.Items.SelectMany(item => Walk(item, areNames: false, path)),
            _ => [],
        };

    private static IEnumerable<SpecKeyword> Walk(SpecEntry entry, SpecMap owner, bool areNames, IReadOnlyList<string> path)
    {
        if (!areNames)
        {
            yield return new SpecKeyword(entry, owner, path);
        }

        if (IsOpaque(entry, areNames))
        {
            yield break;
        }

        foreach (var keyword in Walk(entry.Value, !areNames && NameMaps.Contains(entry.Name), [.. path, entry.Name]))
        {
            yield return keyword;
        }
    }

    private static bool IsOpaque(SpecEntry entry, bool areNames)
        => !areNames
            && (Data.Contains(entry.Name)
                || XWord.IsExtension(entry)
                || (entry.Name == "examples" && entry.Value is SpecList));
}
