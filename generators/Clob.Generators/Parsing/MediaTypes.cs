namespace Clob.Generators.Parsing;

/// <summary>The contents of a body, by their media types.</summary>
internal static class MediaTypes
{
    /// <summary>Returns the first content that is JSON; null where none is.</summary>
    public static SpecEntry? Json(SpecMap owner) => Contents(owner).FirstOrDefault(content => IsJson(Type(content)));

    /// <summary>Returns the first content that is a text; null where none is.</summary>
    public static SpecEntry? Text(SpecMap owner) => Contents(owner).FirstOrDefault(IsText);

    public static bool IsJson(SpecEntry content) => IsJson(Type(content));

    /// <summary>Returns whether a content of a request is the one that the client sends: JSON in UTF-8, under its own name.</summary>
    public static bool IsSent(SpecEntry content)
    {
        var parts = content.Name.Split(';').Select(part => part.Trim().ToLowerInvariant()).ToArray();
        return parts[0] == "application/json" && parts.Skip(1).All(part => part is "charset=utf-8" or "charset=\"utf-8\"");
    }

    /// <summary>Returns the schema of the JSON of a request; null where it is not JSON.</summary>
    public static SpecNode? JsonSchema(SpecMap body, SpecDocument document)
        => Contents(body).FirstOrDefault(IsSent) is { } content && document.ResolveMap(content.Value) is { } media
            ? media["schema"] ?? new SpecMap(media.Position, [])
            : null;

    public static IReadOnlyList<SpecEntry> Contents(SpecMap owner) => (owner["content"] as SpecMap)?.Entries ?? [];

    // A stream of events has no end to wait for.
    private static bool IsText(SpecEntry content)
        => Type(content) is var type
            && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            && !type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)
            && !IsJson(type);

    private static string Type(SpecEntry content) => content.Name.Split(';')[0].Trim();

    private static bool IsJson(string type)
        => type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
