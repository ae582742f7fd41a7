using Clob.Generators.Diagnostics;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>The formats of JSON Schema and of OpenAPI, with the types that they belong to.</summary>
internal static class SchemaFormats
{
    private const string Keyword = "format";

    private static readonly string[] Text = ["string"];
    private static readonly string[] Numbers = ["integer", "number", "string"];

    private static readonly IReadOnlyDictionary<string, string[]> Known = new[]
    {
        (Text, """
            base64url binary byte commonmark date date-time duration email hostname html http-date idn-email idn-hostname ipv4 ipv6 iri
            iri-reference json-pointer media-range password regex relative-json-pointer time uri uri-reference uri-template uuid
            """),
        (Numbers, """
            decimal decimal128 double double-int float int8 int16 int32 int64 uint8 uint16 uint32 uint64 unixtime
            """),
    }
        .SelectMany(group => group.Item2
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (Name: name, Types: group.Item1)))
        .ToDictionary(format => format.Name, format => format.Types, StringComparer.Ordinal);

    /// <summary>Returns whether a format is one that JSON Schema or OpenAPI defines.</summary>
    public static bool IsKnown(string format) => Known.ContainsKey(format);

    /// <summary>Returns what is wrong with the format of a schema. One that is not known and near to none is another rule's.</summary>
    public static IEnumerable<ShapeProblem> Check(SpecMap schema)
    {
        if (schema.Find(Keyword) is not { Value: var format })
        {
            return [];
        }

        if (format is not SpecScalar { IsText: true, Text: { } name })
        {
            return [new ShapeProblem(format.Position, "The format is not a word.", "Write one such as date-time, or leave it out.")];
        }

        var types = SchemaTypes.Read(schema).Names;
        return types.Count == 0 && schema["type"] is null && schema["enum"] is null && schema["const"] is null
                ? [new ShapeProblem(format.Position, "'format' needs a type.", $"Add 'type: {TypesOf(name)[0]}'.")]
            : Known.TryGetValue(name, out var owners) ? types.Count == 0 || types.Any(owners.Contains)
                ? []
                : [new ShapeProblem(
                    format.Position,
                    $"The format '{name}' belongs to {string.Join(" and ", owners)}, and this is {types[0]}.",
                    "Correct the type or the format, or leave the format out.")]
            : Near(name) is { Length: > 0 } suggestion
                ? [new ShapeProblem(format.Position, $"'{name}' is no known format{suggestion}", "Correct it, or leave it out.")]
            : [];
    }

    private static string Near(string name)
        => Known.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same
            ? $"; did you mean '{same}'?"
            : Suggestion.Of(name, Known.Keys);

    private static string[] TypesOf(string name) => Known.TryGetValue(name, out var types) ? types : Text;
}
