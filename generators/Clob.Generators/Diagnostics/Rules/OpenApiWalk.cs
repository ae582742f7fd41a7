using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>
/// Walks the maps of the spec that OpenAPI defines, each where it is written: a reference is not followed. Other rules report nodes that
/// are no maps.
/// </summary>
internal static class OpenApiWalk
{
    public static IEnumerable<OpenApiNode> In(SpecDocument document) =>
    [
        new(OpenApiObject.Root, document.Root),
        .. document.Root["info"] is { } info ? Leaf(OpenApiObject.Info, info) : [],
        .. Items(document.Root["servers"]).SelectMany(server => Leaf(OpenApiObject.Server, server)),
        .. Items(document.Root["tags"]).SelectMany(tag => Leaf(OpenApiObject.Tag, tag)),
        .. Entries(document.Root["paths"]).SelectMany(path => PathItem(path.Value)),
        .. document.Root["components"] is SpecMap components ? Components(components) : [],
    ];

    private static IEnumerable<OpenApiNode> Components(SpecMap components) =>
    [
        new(OpenApiObject.Components, components),
        .. Entries(components["pathItems"]).SelectMany(item => PathItem(item.Value)),
        .. Entries(components["parameters"]).SelectMany(parameter => Leaf(OpenApiObject.Parameter, parameter.Value)),
        .. Entries(components["headers"]).SelectMany(header => Leaf(OpenApiObject.Header, header.Value)),
        .. Entries(components["requestBodies"]).SelectMany(body => RequestBody(body.Value)),
        .. Entries(components["responses"]).SelectMany(response => Response(response.Value)),
    ];

    private static IEnumerable<OpenApiNode> PathItem(SpecNode node)
        => Node(OpenApiObject.PathItem, node, map =>
        [
            .. Parameters(map),
            .. map.Entries.Where(entry => OperationWalk.Methods.Contains(entry.Name)).SelectMany(method => Operation(method.Value)),
        ]);

    private static IEnumerable<OpenApiNode> Operation(SpecNode node)
        => Node(OpenApiObject.Operation, node, map =>
        [
            .. Parameters(map),
            .. map["requestBody"] is { } body ? RequestBody(body) : [],
            .. Entries(map["responses"]).SelectMany(response => Response(response.Value)),
        ]);

    private static IEnumerable<OpenApiNode> Parameters(SpecMap owner)
        => Items(owner["parameters"]).SelectMany(parameter => Leaf(OpenApiObject.Parameter, parameter));

    private static IEnumerable<OpenApiNode> RequestBody(SpecNode node) => Node(OpenApiObject.RequestBody, node, Contents);

    private static IEnumerable<OpenApiNode> Response(SpecNode node)
        => Node(OpenApiObject.Response, node, map =>
        [
            .. Entries(map["headers"]).SelectMany(header => Leaf(OpenApiObject.Header, header.Value)),
            .. Contents(map),
        ]);

    private static IEnumerable<OpenApiNode> Contents(SpecMap owner)
        => Entries(owner["content"]).SelectMany(content => Leaf(OpenApiObject.MediaType, content.Value));

    private static IEnumerable<OpenApiNode> Leaf(OpenApiObject kind, SpecNode node) => Node(kind, node, _ => []);

    private static IEnumerable<OpenApiNode> Node(OpenApiObject kind, SpecNode node, Func<SpecMap, IEnumerable<OpenApiNode>> inside)
        => node is not SpecMap map ? []
            : map[SpecDocument.Reference] is not null ? [new(OpenApiObject.Reference, map)]
            : [new(kind, map), .. inside(map)];

    private static IEnumerable<SpecNode> Items(SpecNode? node) => (node as SpecList)?.Items ?? [];

    private static IEnumerable<SpecEntry> Entries(SpecNode? node)
        => ((node as SpecMap)?.Entries ?? []).Where(entry => !XWord.IsExtension(entry));
}
