using System.Globalization;
using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Reads what a request has to keep. The analyzer refuses what cannot be read.</summary>
internal static class LimitsReader
{
    public static LimitsModel Read(SpecMap schema)
        => !schema.Entries.Any(entry => SchemaKeywords.Limits.ContainsKey(entry.Name))
            ? LimitsModel.None
            : new LimitsModel
            {
                MinLength = schema.WholeNumber("minLength"),
                MaxLength = schema.WholeNumber("maxLength"),
                Pattern = schema.Text(PatternReader.Keyword) is { } pattern ? PatternReader.Read(pattern) : null,
                Minimum = Number(schema["minimum"]),
                Maximum = Number(schema["maximum"]),
                ExclusiveMinimum = Exclusive(schema, "exclusiveMinimum", "minimum"),
                ExclusiveMaximum = Exclusive(schema, "exclusiveMaximum", "maximum"),
                MultipleOf = Number(schema["multipleOf"]) is { } step and > 0 ? step : null,
                MinItems = schema.WholeNumber("minItems"),
                MaxItems = schema.WholeNumber("maxItems"),
                HasUniqueItems = schema["uniqueItems"] is SpecScalar { IsTrue: true },
                MinProperties = schema.WholeNumber("minProperties"),
                MaxProperties = schema.WholeNumber("maxProperties"),
            };

    /// <summary>Returns the number of a node; null where it is none that can be kept exactly.</summary>
    public static decimal? Number(SpecNode? node)
        => node is SpecScalar { IsPlain: true } scalar
            && decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

    // OpenAPI 3.0 makes a limit exclusive by a word; JSON Schema gives the exclusive one its own number.
    private static decimal? Exclusive(SpecMap schema, string keyword, string limit)
        => schema[keyword] is SpecScalar { IsTrue: true } ? Number(schema[limit]) : Number(schema[keyword]);
}
