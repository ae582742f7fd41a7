using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A limit in a request belongs to the type of its schema. Nothing would check any other.</summary>
internal sealed class LimitPlaceRule() : DocumentRule(LimitRule.InvalidLimit)
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var schema in RequestSchemas.In(document))
        {
            var types = SchemaTypes.Read(schema).Names;
            foreach (var entry in schema.Entries)
            {
                if (SchemaKeywords.Limits.TryGetValue(entry.Name, out var owners) && types.Count > 0 && !IsChecked(schema, types, owners))
                {
                    yield return new SpecProblem(
                        LimitRule.InvalidLimit,
                        entry.Key.Position,
                        types.Count > 1 ? $"{entry.Name} is not checked where a value has several types"
                            : schema["enum"] is not null || schema["const"] is not null ? $"{entry.Name} is not checked beside an enum"
                            : $"{entry.Name} belongs to {string.Join(" and ", owners)}, and this is {types[0]}{Format(schema)}");
                }
            }
        }
    }

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
