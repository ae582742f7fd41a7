using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Clob.Contract.Tests.Spec;

/// <summary>The spec as JSON, with a way to follow its references.</summary>
internal sealed class SpecDocument
{
    private SpecDocument(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    public IEnumerable<SpecOperation> Operations =>
        from path in Members(Root["paths"])
        from method in Members(path.Value)
        select new SpecOperation(this, path.Key, method.Key, method.Value!.AsObject());

    /// <summary>The names of all headers that sign a request, whatever the operation.</summary>
    public IEnumerable<string> SecurityHeaders => Members(Root["components"]!["securitySchemes"]).Select(scheme => HeaderOf(scheme.Value));

    /// <summary>The reasons that the spec gives as examples of a kind of rejection.</summary>
    public IEnumerable<string> KnownReasons =>
        from schema in Members(Root["components"]!["schemas"])
        from property in Members(schema.Value!["properties"])
        from kind in Items(property.Value!["x-rejection-kinds"])
        from example in Items(kind["examples"])
        select example.GetValue<string>();

    public static SpecDocument Load(string file)
    {
        using var reader = File.OpenText(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new(YamlToJson.Convert(yaml.Documents.Single().RootNode)!.AsObject());
    }

    /// <summary>Takes a member out, for tests of what is then missed. Each name is one level; references are not followed.</summary>
    public void Remove(params ReadOnlySpan<string> way)
    {
        var node = Root;
        foreach (var name in way[..^1])
        {
            node = node[name]!.AsObject();
        }

        if (!node.Remove(way[^1]))
        {
            throw new ArgumentException($"The spec has no {string.Join('/', way)}.", nameof(way));
        }
    }

    /// <summary>The node, or what its reference points to.</summary>
    public JsonNode? Follow(JsonNode? node)
    {
        if ((node as JsonObject)?["$ref"] is not { } reference)
        {
            return node;
        }

        JsonNode? target = Root;
        foreach (var name in reference.GetValue<string>().Split('/').Skip(1))
        {
            target = Follow(target)?[name] ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }

        return Follow(target);
    }

    /// <summary>The member of that name, with its reference followed; null where there is none.</summary>
    public JsonNode? Member(JsonNode? node, string name) => Follow((Follow(node) as JsonObject)?[name]);

    /// <summary>All members, with their references followed.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node)
        => Follow(node) is JsonObject members ? members.Select(member => KeyValuePair.Create(member.Key, Follow(member.Value))) : [];

    /// <summary>All items of a list, with their references followed.</summary>
    public IEnumerable<JsonNode> Items(JsonNode? node)
        => Follow(node) is JsonArray items ? items.Select(item => Follow(item)!) : [];

    /// <summary>The header of a security scheme.</summary>
    public string HeaderOf(JsonNode? scheme) => Member(scheme, "name")!.GetValue<string>();
}
