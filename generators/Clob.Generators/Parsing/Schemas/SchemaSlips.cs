namespace Clob.Generators.Parsing.Schemas;

/// <summary>Finds the mistakes of a schema that need nothing but itself: its words, its types, its format and its default.</summary>
internal static class SchemaSlips
{
    public static IEnumerable<ShapeProblem> In(SpecDocument document)
        => SchemaWalk.In(document).SelectMany(schema => schema is SpecMap map ? Of(map, document) : OfOther(schema));

    private static IEnumerable<ShapeProblem> Of(SpecMap schema, SpecDocument document)
        =>
        [
            .. schema.Entries.Where(IsUnknown).Select(entry => new ShapeProblem(
                entry.Key.Position,
                $"'{entry.Name}' is no keyword of a schema{Diagnostics.Suggestion.End(entry.Name, SchemaKeywords.All)}",
                "Correct it, or leave it out.")),
            .. SchemaTypes.Check(schema),
            .. SchemaFormats.Check(schema),
            .. DefaultFit.Check(schema, document),
            .. schema[PatternReader.Keyword] is { } pattern and not SpecScalar { IsText: true }
                ? [new ShapeProblem(pattern.Position, "The pattern is not a text.", "Write it in quotes.")]
                : Array.Empty<ShapeProblem>(),
        ];

    private static bool IsUnknown(SpecEntry entry)
        => !SchemaKeywords.All.Contains(entry.Name)
            && !SchemaKeywords.Refused.ContainsKey(entry.Name)
            && !entry.Name.StartsWith(XWord.Prefix, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ShapeProblem> OfOther(SpecNode schema)
        => schema is SpecScalar { IsBoolean: true }
            ? []
            : [new ShapeProblem(schema.Position, NoMap, GiveType)];

    public const string NoMap = "A schema is a map.";

    public const string GiveType = "Give it a type, or refer to a component.";
}
