using Clob.Generators.Diagnostics;
using Clob.Generators.Diagnostics.Rules;
using Clob.Generators.Parsing;

namespace Clob.Generators;

/// <summary>Finds the problems of a spec, in the order of its text.</summary>
internal static class SpecChecker
{
    public static IReadOnlyList<SpecProblem> Check(string text, CancellationToken cancellationToken)
        => Check(text, SpecRules.OfDocument, cancellationToken);

    public static IReadOnlyList<SpecProblem> Check(string text, IReadOnlyList<DocumentRule> rules, CancellationToken cancellationToken)
    {
        var tree = YamlTreeReader.Read(text, cancellationToken);
        if (YamlRule.Check(tree) is { } broken)
        {
            return [broken];
        }

        var document = new SpecDocument((SpecMap)tree.Root!);
        var problems = new List<SpecProblem>();
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            problems.AddRange(rule.Check(document));
        }

        // A component that several operations share is reported once.
        return
        [
            .. problems
                .GroupBy(problem => (problem.Descriptor.Id, problem.Position, string.Join("\n", problem.Arguments)))
                .Select(group => group.First())
                .OrderBy(problem => (problem.Position.StartLine, problem.Position.StartColumn, problem.Descriptor.Id)),
        ];
    }
}
