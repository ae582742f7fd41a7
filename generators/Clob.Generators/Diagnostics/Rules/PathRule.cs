using System.Text.RegularExpressions;
using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A path goes on the wire, and into the signature, as it is written, and is there once.</summary>
internal sealed class PathRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    private static readonly Regex Parameter = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = (document.Root["paths"] as SpecMap)?.Entries ?? [];
        foreach (var path in entries.Where(path => path.Name.StartsWith("/", StringComparison.Ordinal)))
        {
            var template = Parameter.Replace(path.Name, "{}");
            if (PathTemplate.Problem(path.Name) is { } problem)
            {
                yield return StructureProblem.At(path.Key.Position, $"The path {problem}");
            }
            else if (known.TryGetValue(template, out var other))
            {
                yield return StructureProblem.At(
                    path.Key.Position, $"The path is '{other}' with other names of its parameters. Write its methods there");
            }
            else
            {
                known.Add(template, path.Name);
            }
        }
    }
}
