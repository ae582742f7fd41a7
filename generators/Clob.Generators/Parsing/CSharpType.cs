namespace Clob.Generators.Parsing;

/// <summary>Tells the C# type that NSwag gives to a schema.</summary>
internal static class CSharpType
{
    // Formats of texts that NSwag gives another type than string.
    private static readonly HashSet<string> TypedFormats = new(StringComparer.Ordinal)
    {
        "binary", "base64", "byte", "date", "date-time", "duration", "guid", "time", "time-span", "uri", "uuid",
    };

    /// <summary>Returns the type; null where only NSwag can tell it.</summary>
    public static string? Of(SpecNode? schema, SpecDocument document)
    {
        if (document.ResolveMap(schema) is not { } map)
        {
            return null;
        }

        if (SpecDocument.ComponentName(schema, "schemas") is { } name && (map["enum"] is not null || IsObject(map)))
        {
            return CSharpName.IsPascal(name) ? name : null;
        }

        return map["enum"] is not null ? null : OfPrimitive(map);
    }

    public static bool IsText(SpecMap schema)
        => schema.Text("type") == "string" && schema["enum"] is null && !TypedFormats.Contains(schema.Text("format") ?? "");

    public static bool IsObject(SpecMap schema) => schema.Text("type") == "object" || schema["properties"] is SpecMap;

    public static bool IsArray(SpecMap schema) => schema.Text("type") == "array";

    /// <summary>Returns whether a schema is a list, or an object without declared members, which becomes a dictionary.</summary>
    public static bool IsCollection(SpecMap schema) => IsArray(schema) || (IsObject(schema) && schema["properties"] is null);

    private static string? OfPrimitive(SpecMap schema) => (schema.Text("type"), schema.Text("format")) switch
    {
        ("string", _) => IsText(schema) ? "string" : null,
        ("boolean", _) => "bool",
        ("integer", "int64") => "long",
        ("integer", null or "int32") => "int",
        ("number", null or "double") => "double",
        _ => null,
    };
}
