using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A word that is true or false in OpenAPI has no other value: 'yes' and a text in quotes would count as false.</summary>
internal sealed class BooleanRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    // The required of a schema is a list.
    private const string Required = "required";

    private static readonly HashSet<OpenApiObject> WithRequired =
        [OpenApiObject.Parameter, OpenApiObject.Header, OpenApiObject.RequestBody];

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "deprecated", "explode", "allowEmptyValue", "allowReserved", "nullable", "readOnly", "writeOnly", "uniqueItems",
    };

    public override IEnumerable<SpecProblem> Check(SpecDocument document) =>
    [
        .. SpecKeywordWalk.In(document).Where(keyword => Words.Contains(keyword.Name)).SelectMany(keyword => Problems(keyword.Entry)),
        .. OpenApiWalk.In(document)
            .Where(node => WithRequired.Contains(node.Kind))
            .SelectMany(node => node.Map.Find(Required) is { } required ? Problems(required) : []),
    ];

    private static IEnumerable<SpecProblem> Problems(SpecEntry entry)
        => entry.Value is SpecScalar { IsBoolean: true }
            ? []
            : [StructureProblem.At(entry.Value.Position, $"'{entry.Name}' is neither true nor false. Write one of them, without quotes")];
}
