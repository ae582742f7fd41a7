using Clob.Generators.Diagnostics.Rules;
using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics;

/// <summary>From the text of a spec to its problems, in the order of the text.</summary>
internal static class SpecChecker
{
    private static readonly IReadOnlyList<SpecRule> Rules =
    [
        new StructureRule(),
        new OperationStructureRule(),
        new OperationIdRule(),
        new SecurityRule(),
        new SecuritySchemeRule(),
        new PathParameterRule(),
        new ReferenceRule(),
        new ResponseExampleRule(),
        new RequestBodyRule(),
        new LimitRule(),
        new ServerRule(),
        new PatternRule(),
        new XWordNameRule(),
        new XWordPlaceRule(),
        new XWordValueRule(),
        new RejectionKindRule(),
        new NameRule(),
    ];

    public static IReadOnlyList<SpecProblem> Check(string text, CancellationToken cancellationToken)
    {
        var tree = YamlTreeReader.Read(text, cancellationToken);
        if (tree.Failure is { } failure)
        {
            return [new SpecProblem(SpecDescriptors.InvalidYaml, failure.Position, failure.Reason)];
        }

        if (tree.Root is not SpecMap root)
        {
            return [new SpecProblem(SpecDescriptors.InvalidStructure, tree.Root?.Position ?? default, "The spec is not a map")];
        }

        var document = new SpecDocument(root);
        var problems = new List<SpecProblem>();
        foreach (var rule in Rules)
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
