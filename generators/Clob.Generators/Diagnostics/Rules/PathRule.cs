using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A path goes on the wire, and into the signature, as it is written.</summary>
internal sealed class PathRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => ((document.Root["paths"] as SpecMap)?.Entries ?? [])
            .Where(path => path.Name.StartsWith("/", StringComparison.Ordinal) && PathTemplate.Problem(path.Name) is not null)
            .Select(path => StructureProblem.At(path.Key.Position, $"The path {PathTemplate.Problem(path.Name)}"));
}
