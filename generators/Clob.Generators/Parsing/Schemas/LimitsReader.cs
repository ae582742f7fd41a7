using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Reads what a request has to keep. The analyzer refuses what cannot be read.</summary>
internal static class LimitsReader
{
    // The formats whose type in C# holds more than they do.
    private static readonly Dictionary<string, (decimal Least, decimal Greatest)> Ranges = new(StringComparer.Ordinal)
    {
        ["int8"] = (sbyte.MinValue, sbyte.MaxValue),
        ["int16"] = (short.MinValue, short.MaxValue),
        ["uint8"] = (byte.MinValue, byte.MaxValue),
        ["uint16"] = (ushort.MinValue, ushort.MaxValue),
        ["uint32"] = (uint.MinValue, uint.MaxValue),
    };

    public static LimitsModel Read(SpecMap schema)
    {
        var limits = Declared(schema);
        if (schema.Text("type") != "integer" || schema.Text("format") is not { } format || !Ranges.TryGetValue(format, out var range))
        {
            return limits;
        }

        return limits with
        {
            Minimum = limits.Minimum > range.Least || limits.ExclusiveMinimum >= range.Least ? limits.Minimum : range.Least,
            Maximum = limits.Maximum < range.Greatest || limits.ExclusiveMaximum <= range.Greatest ? limits.Maximum : range.Greatest,
        };
    }

    private static LimitsModel Declared(SpecMap schema)
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

    /// <summary>Returns the number of a node, as JSON writes numbers; null where it is none that can be kept exactly.</summary>
    public static decimal? Number(SpecNode? node) => node is SpecScalar { IsPlain: true } scalar ? ExactNumber.Parse(scalar.Value) : null;

    // OpenAPI 3.0 makes a limit exclusive by a word; JSON Schema gives the exclusive one its own number.
    private static decimal? Exclusive(SpecMap schema, string keyword, string limit)
        => schema[keyword] is SpecScalar { IsTrue: true } ? Number(schema[limit]) : Number(schema[keyword]);
}
