namespace Clob.Generators.Parsing.Schemas;

/// <summary>The JSON types that a schema allows.</summary>
/// <param name="Names">Their names, without null; empty where the schema does not say.</param>
/// <param name="IsNullable">Whether null is one of them.</param>
internal sealed record SchemaTypes(IReadOnlyList<string> Names, bool IsNullable)
{
    public const string Null = "null";

    private static readonly string[] Known = ["array", "boolean", "integer", Null, "number", "object", "string"];

    /// <summary>Gets the one type; null where there is none, or more than one.</summary>
    public string? Single => Names.Count == 1 ? Names[0] : null;

    public static SchemaTypes Read(SpecMap schema)
    {
        var names = Words(schema["type"]).Select(word => word.Value).ToArray();
        return new SchemaTypes(
            [.. names.Where(name => name != Null)],
            names.Contains(Null)
                || schema["nullable"] is SpecScalar { IsTrue: true }
                || (schema["enum"] as SpecList)?.Items.Any(item => item is SpecScalar { IsNull: true }) == true);
    }

    /// <summary>Returns what is wrong with the <c>type</c> of a schema.</summary>
    public static IEnumerable<ShapeProblem> Check(SpecMap schema)
    {
        if (schema.Find("type") is not { } entry)
        {
            yield break;
        }

        var words = Words(entry.Value);
        if (words.Count == 0)
        {
            yield return new ShapeProblem(entry.Value.Position, "The type is not a word.", $"Write one of {string.Join(", ", Known)}.");
        }

        if (words.GroupBy(word => word.Value).FirstOrDefault(group => group.Count() > 1) is { } repeated)
        {
            yield return new ShapeProblem(repeated.Last().Position, $"'{repeated.Key}' is listed twice.", "List it once.");
        }

        foreach (var word in words.Where(word => !Known.Contains(word.Value)))
        {
            yield return new ShapeProblem(
                word.Position,
                $"'{word.Value}' is no type of JSON{Diagnostics.Suggestion.End(word.Value, Known)}",
                $"Write one of {string.Join(", ", Known)}.");
        }
    }

    // A plain null is the word, as authors mean it.
    private static IReadOnlyList<SpecScalar> Words(SpecNode? type) => type switch
    {
        SpecScalar scalar when scalar.Value.Length > 0 => [scalar],
        SpecList list when list.Items.All(item => item is SpecScalar) => [.. list.Items.Cast<SpecScalar>()],
        _ => [],
    };
}
