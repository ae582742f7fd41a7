using System.Globalization;
using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Tells whether a <c>default</c> fits its schema. Callers read it, so one that does not fit says what is not true.</summary>
internal static class DefaultFit
{
    // A schema can lead to itself.
    private const int MostSteps = 64;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static IEnumerable<ShapeProblem> Check(SpecMap schema, SpecDocument document)
        => schema["default"] is { } value && Problem(value, schema, document, MostSteps) is { } problem
            ? [new ShapeProblem(value.Position, $"The default does not fit: {problem}.", "Correct it, or leave it out.")]
            : [];

    private static string? Problem(SpecNode value, SpecNode? node, SpecDocument document, int steps)
    {
        if (steps == 0 || document.ResolveMap(node) is not { } schema)
        {
            return null;
        }

        var types = SchemaTypes.Read(schema);
        if (value is SpecScalar { IsNull: true })
        {
            return types.IsNullable || (types.Names.Count == 0 && schema["enum"] is null && schema["const"] is null) || HasParts(schema)
                ? null
                : "it is null, which the schema does not allow";
        }

        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema[keyword] is SpecList { Items.Count: > 0 } parts
                && parts.Items.All(part => Problem(value, part, document, steps - 1) is not null))
            {
                return $"it is none of '{keyword}'";
            }
        }

        var whole = (schema["allOf"] as SpecList)?.Items
            .Select(part => Problem(value, part, document, steps - 1))
            .FirstOrDefault(found => found is not null);
        return whole
            ?? (types.Names.Count > 0 && types.Names.All(type => !IsOf(type, value))
                ? $"it is no {string.Join(" and no ", types.Names)}"
                : null)
            ?? OfEnum(value, schema)
            ?? value switch
            {
                SpecScalar scalar when scalar.IsText => OfText(scalar.Value, schema),
                SpecScalar scalar when LimitsReader.Number(scalar) is { } number => OfNumber(number, schema),
                SpecList list => OfList(list, schema, document, steps),
                SpecMap map => OfObject(map, schema, document, steps),
                _ => null,
            };
    }

    private static bool HasParts(SpecMap schema)
        => schema["oneOf"] is not null || schema["anyOf"] is not null || schema["allOf"] is not null;

    private static bool IsOf(string type, SpecNode value) => (type, value) switch
    {
        ("string", SpecScalar scalar) => scalar.IsText,
        ("boolean", SpecScalar scalar) => scalar.IsBoolean,
        ("integer", SpecScalar scalar) => LimitsReader.Number(scalar) is { } number && number == decimal.Truncate(number),
        ("number", SpecScalar scalar) => LimitsReader.Number(scalar) is not null,
        ("array", SpecList) or ("object", SpecMap) => true,
        _ => false,
    };

    private static string? OfEnum(SpecNode value, SpecMap schema)
    {
        IReadOnlyList<SpecNode> known = schema["const"] is { } only ? [only] : (schema["enum"] as SpecList)?.Items ?? [];
        return known.Count == 0 || known.Any(one => SchemaSignature.Of(one) == SchemaSignature.Of(value) || AreSameTexts(one, value))
            ? null
            : "it is none of the enum";
    }

    // In quotes or not, a text is the same.
    private static bool AreSameTexts(SpecNode one, SpecNode other)
        => one is SpecScalar { IsText: true } left && other is SpecScalar { IsText: true } right && left.Value == right.Value;

    private static string? OfText(string text, SpecMap schema)
    {
        var length = text.Length - text.Where(char.IsLowSurrogate).Count();
        return !IsOfFormat(text, schema.Text("format")) ? $"it is no {schema.Text("format")}"
            : length < schema.WholeNumber("minLength") ? "it is shorter than minLength"
            : length > schema.WholeNumber("maxLength") ? "it is longer than maxLength"
            : schema.Text(PatternReader.Keyword) is { } pattern
                && PatternTranslator.Translate(pattern) is { } expression
                && PatternReader.Read(pattern) is not null
                && !Regex.IsMatch(PatternTranslator.OneUnitEach(text), expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
                    ? "it does not match the pattern"
            : null;
    }

    private static bool IsOfFormat(string text, string? format) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateTime.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out _),
        "date-time" => text.Length > 10 && text[10] is 'T' or 't' && DateTimeOffset.TryParse(text, Invariant, DateTimeStyles.None, out _),
        "byte" => IsBase64(text),
        _ => true,
    };

    private static bool IsBase64(string text)
    {
        try
        {
            _ = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string? OfNumber(decimal number, SpecMap schema)
    {
        var (least, greatest) = schema.Text("format") switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "int64" => (long.MinValue, long.MaxValue),
            "uint64" => (ulong.MinValue, ulong.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        if (number < least || number > greatest)
        {
            return $"it is no {schema.Text("format")}";
        }

        var limits = LimitsReader.Read(schema);
        return number < limits.Minimum || number <= limits.ExclusiveMinimum ? "it is less than the minimum"
            : number > limits.Maximum || number >= limits.ExclusiveMaximum ? "it is more than the maximum"
            : limits.MultipleOf is { } step && number % step != 0 ? "it is not a multiple of multipleOf"
            : null;
    }

    private static string? OfList(SpecList list, SpecMap schema, SpecDocument document, int steps)
        => list.Items.Count < schema.WholeNumber("minItems") ? "it has less than minItems"
            : list.Items.Count > schema.WholeNumber("maxItems") ? "it has more than maxItems"
            : list.Items.Select(item => Problem(item, schema["items"], document, steps - 1)).FirstOrDefault(found => found is not null)
                is { } inside ? $"an item of it does not: {inside}"
            : null;

    private static string? OfObject(SpecMap map, SpecMap schema, SpecDocument document, int steps)
    {
        var properties = schema["properties"] as SpecMap;
        return ((schema["required"] as SpecList)?.Items ?? [])
                .OfType<SpecScalar>()
                .Where(name => map.Find(name.Value) is null)
                .Select(name => $"'{name.Value}' is missing")
                .FirstOrDefault()
            ?? map.Entries
                .Select(entry =>
                {
                    var shape = properties?[entry.Name] ?? schema["additionalProperties"];
                    return Problem(entry.Value, shape, document, steps - 1) is { } inside ? $"'{entry.Name}' does not: {inside}" : null;
                })
                .FirstOrDefault(found => found is not null);
    }
}
