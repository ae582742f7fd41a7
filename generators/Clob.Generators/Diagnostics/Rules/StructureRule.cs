using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The spec has operations, and the maps on the way to them have the shape that OpenAPI gives them.</summary>
internal sealed class StructureRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document) => [.. Paths(document), .. Root(document.Root)];

    private static IEnumerable<SpecProblem> Root(SpecMap root) =>
    [
        .. root.Find("info") is { Value: not SpecMap } info ? new[] { StructureProblem.NotA("map", info) } : [],
        .. root.Find("tags") is { Value: not SpecList } tags ? new[] { StructureProblem.NotA("list", tags) } : [],
    ];

    private static IEnumerable<SpecProblem> Paths(SpecDocument document)
    {
        if (document.Root.Find("paths") is not { } paths)
        {
            return [StructureProblem.At(StructureProblem.Start(document), "The spec has no 'paths'")];
        }

        if (paths.Value is not SpecMap map)
        {
            return [StructureProblem.NotA("map", paths)];
        }

        return
        [
            .. OperationWalk.In(document).Any() ? [] : new[] { StructureProblem.At(paths.Key.Position, "The spec has no operation") },
            .. map.Entries.Where(path => !XWord.IsExtension(path)).SelectMany(path => Path(path, document)),
            .. document.Root.Find("components") is { } components ? Components(components) : [],
        ];
    }

    private static IEnumerable<SpecProblem> Components(SpecEntry components)
        => components.Value is SpecMap sections
            ? sections.Entries
                .Where(section => !XWord.IsExtension(section) && section.Value is not SpecMap)
                .Select(section => StructureProblem.NotA("map", section))
            : [StructureProblem.NotA("map", components)];

    private static IEnumerable<SpecProblem> Path(SpecEntry path, SpecDocument document)
    {
        if (!path.Name.StartsWith("/", StringComparison.Ordinal))
        {
            return [StructureProblem.At(path.Key.Position, $"The path '{path.Name}' does not begin with '/'")];
        }

        return document.Resolve(path.Value) switch
        {
            null => [],
            SpecMap item => item.Entries
                .Where(entry => OperationWalk.Methods.Contains(entry.Name) && entry.Value is not SpecMap)
                .Select(entry => StructureProblem.NotA("map", entry)),
            _ => [StructureProblem.NotA("map", path)],
        };
    }
}
