namespace Clob.Generators.Parsing.Schemas;

/// <summary>Walks all schemas of the spec, each where it is written, whether an operation needs it or not.</summary>
internal static class SchemaWalk
{
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
        "unevaluatedItems", "unevaluatedProperties",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf", "prefixItems" };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "$defs", "definitions", "dependentSchemas", "patternProperties", "properties",
    };

    public static IEnumerable<SpecNode> In(SpecDocument document)
        => document.Components("schemas")
            .Where(schema => !XWord.IsExtension(schema))
            .Select(schema => schema.Value)
            .Concat(SpecKeywordWalk.In(document).Where(keyword => keyword.Name == "schema").Select(keyword => keyword.Entry.Value))
            .SelectMany(Inside)
            .Distinct();

    /// <summary>Returns whether the words after the name of a schema, such as <c>properties/side</c>, lead to a schema in it.</summary>
    public static bool IsWay(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Lists.Contains(words[at]) || Maps.Contains(words[at]))
            {
                at++;
                if (at == words.Count)
                {
                    return false;
                }
            }
            else if (!Single.Contains(words[at]))
            {
                return false;
            }
        }

        return true;
    }

    // The reader of the tree bounds its depth.
    private static IEnumerable<SpecNode> Inside(SpecNode schema)
        => [schema, .. ((schema as SpecMap)?.Entries ?? []).SelectMany(Children).SelectMany(Inside)];

    private static IEnumerable<SpecNode> Children(SpecEntry entry)
        => Single.Contains(entry.Name) ? [entry.Value]
            : Lists.Contains(entry.Name) ? (entry.Value as SpecList)?.Items ?? []
            : Maps.Contains(entry.Name) ? ((entry.Value as SpecMap)?.Entries ?? []).Select(child => child.Value)
            : [];
}
