using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A limit in a request belongs to the type of its schema. Nothing would check any other.</summary>
internal sealed class LimitPlaceRule() : DocumentRule(LimitRule.InvalidLimit)
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => [
            .. SchemaWalk.In(document).OfType<SpecMap>().SelectMany(OfOtherType),
            .. RequestSchemas.In(document)
                .SelectMany(sent => sent.Unchecked is { } part ? InPart(sent.Schema, part) : Unchecked(sent.Schema)),
        ];

    private static IEnumerable<SpecEntry> Limits(SpecMap schema)
        => schema.Entries.Where(entry => SchemaKeywords.Limits.ContainsKey(entry.Name));

    // Also in a response: it is a slip, of the limit or of the type.
    private static IEnumerable<SpecProblem> OfOtherType(SpecMap schema)
    {
        var types = SchemaTypes.Read(schema).Names;
        return Limits(schema)
            .Where(entry => types.Count > 0 && !types.Any(SchemaKeywords.Limits[entry.Name].Contains))
            .Select(entry => Problem(entry.Key, Belongs(entry, schema, types[0])));
    }

    private static IEnumerable<SpecProblem> Unchecked(SpecMap schema)
    {
        var types = SchemaTypes.Read(schema).Names;
        return Limits(schema)
            .Where(entry => types.Count > 0 && !IsChecked(schema, types, SchemaKeywords.Limits[entry.Name]))
            .Select(entry => Problem(
                entry.Key,
                types.Count > 1 ? $"{entry.Name} is not checked where a value has several types"
                    : schema["enum"] is not null || schema["const"] is not null ? $"{entry.Name} is not checked beside an enum"
                    : Belongs(entry, schema, types[0])));
    }

    // Several shapes are any JSON. A component is reported where it is one of them: elsewhere it may be checked.
    private static IEnumerable<SpecProblem> InPart(SpecMap schema, SpecNode part)
        => Limits(schema).Select(entry => Problem(
            part is SpecMap map && map[SpecDocument.Reference] is not null ? part : entry.Key,
            $"{entry.Name} is not checked in a request where a value has several shapes; say it in the description"));

    private static SpecProblem Problem(SpecNode node, string message) => new(LimitRule.InvalidLimit, node.Position, message);

    private static string Belongs(SpecEntry entry, SpecMap schema, string type)
        => $"{entry.Name} belongs to {string.Join(" and ", SchemaKeywords.Limits[entry.Name])}, and this is {type}{Format(schema)}";

    // A text with a format that has a type of its own in C# has neither a length nor a pattern.
    private static bool IsChecked(SpecMap schema, IReadOnlyList<string> types, string[] owners)
        => types.Count == 1
            && owners.Contains(types[0])
            && schema["enum"] is null
            && schema["const"] is null
            && (types[0] != "string" || ScalarKind.Of("string", schema.Text("format")) == Model.ValueKind.Text);

    private static string Format(SpecMap schema)
        => schema.Text("type") == "string" && schema.Text("format") is { } format ? $" of the format {format}" : "";
}
