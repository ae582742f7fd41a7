using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The spec is YAML, and a map: the other rules need a document.</summary>
internal sealed class YamlRule() : SpecRule(InvalidYaml, StructureProblem.InvalidStructure)
{
    public static readonly DiagnosticDescriptor InvalidYaml = SpecDescriptor.Error(
        "CLOB0001",
        "The spec is not valid YAML",
        "The spec cannot be read: {0}",
        "Correct the YAML at this place: indentation, quotes, a key that stands twice in one map, an alias, or a second document.");

    /// <summary>Returns why there is no document to check; null where there is one.</summary>
    public static SpecProblem? Check(YamlTree tree)
        => tree.Failure is { } failure ? new SpecProblem(InvalidYaml, failure.Position, failure.Reason)
            : tree.Root is SpecMap ? null
            : StructureProblem.At(tree.Root?.Position ?? default, "The spec is not a map");
}
