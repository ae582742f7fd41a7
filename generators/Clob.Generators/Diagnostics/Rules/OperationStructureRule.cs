using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The parameters, bodies and responses of operations have the shape that OpenAPI gives them.</summary>
internal sealed class OperationStructureRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        =>
        [
            .. OperationWalk.In(document).SelectMany(site => Operation(site, document)),
            .. document.Components("responses").SelectMany(response => Contents(response, document)),
            .. document.Components("requestBodies").SelectMany(body => Body(body, document)),
        ];

    private static IEnumerable<SpecProblem> Operation(OperationSite site, SpecDocument document)
        =>
        [
            .. Parameters(site.PathItem, document),
            .. Parameters(site.Operation, document),
            .. site.Operation.Find("requestBody") is { } body ? Body(body, document) : [],
            .. site.Operation.Find("responses") is { } responses ? Responses(responses, document) : [],
        ];

    private static IEnumerable<SpecProblem> Responses(SpecEntry responses, SpecDocument document)
        => responses.Value is SpecMap map
            ? map.Entries.Where(entry => !XWord.IsExtension(entry)).SelectMany(response => Contents(response, document))
            : [StructureProblem.NotA("map", responses)];

    // A body without content would be sent empty.
    private static IEnumerable<SpecProblem> Body(SpecEntry body, SpecDocument document)
        => document.Resolve(body.Value) is SpecMap map && (map["content"] is null or SpecMap { Entries.Count: 0 })
            ? [StructureProblem.At(
                body.Key.Position, "A request body has a 'content', such as application/json. Write it, with its 'schema'")]
            : Contents(body, document);

    // A body or a response: a map with a map of contents, each of them a map.
    private static IEnumerable<SpecProblem> Contents(SpecEntry owner, SpecDocument document) => document.Resolve(owner.Value) switch
    {
        null => [],
        SpecMap map when map.Find("content") is { } content => content.Value is SpecMap media
            ? media.Entries
                .Where(entry => document.Resolve(entry.Value) is not (SpecMap or null))
                .Select(entry => StructureProblem.NotA("map", entry))
            : [StructureProblem.NotA("map", content)],
        SpecMap => [],
        _ => [StructureProblem.NotA("map", owner)],
    };

    private static IEnumerable<SpecProblem> Parameters(SpecMap owner, SpecDocument document) => owner.Find("parameters") switch
    {
        null => [],
        { Value: SpecList list } => list.Items
            .Where(item => document.Resolve(item) is { } value && !IsParameter(value))
            .Select(item => StructureProblem.At(item.Position, "A parameter is a map with 'name' and 'in'")),
        var parameters => [StructureProblem.NotA("list", parameters)],
    };

    private static bool IsParameter(SpecNode node) => node is SpecMap map && map.Text("name") is not null && map.Text("in") is not null;
}
