namespace Clob.Generators.Parsing;

/// <summary>The contents of a body, by their media types.</summary>
internal static class MediaTypes
{
    /// <summary>Returns the first content that is JSON; null where none is.</summary>
    public static SpecEntry? Json(SpecMap owner) => Contents(owner).FirstOrDefault(content => IsJson(Type(content)));

    /// <summary>Returns the first content that is a text; null where none is.</summary>
    public static SpecEntry? Text(SpecMap owner)
        => Contents(owner).FirstOrDefault(content => Type(content).StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the schema of the JSON of a body; null where it is not JSON.</summary>
    public static SpecNode? JsonSchema(SpecMap body, SpecDocument document)
        => Json(body) is { } content && document.ResolveMap(content.Value) is { } media
            ? media["schema"] ?? new SpecMap(media.Position, [])
            : null;

    public static IReadOnlyList<SpecEntry> Contents(SpecMap owner) => (owner["content"] as SpecMap)?.Entries ?? [];

    private static string Type(SpecEntry content) => content.Name.Split(';')[0].Trim();

    private static bool IsJson(string type)
        => type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
