using YamlDotNet.RepresentationModel;

namespace Clob.Contract.Tests.Spec;

/// <summary>The spec as it is written, with its references followed.</summary>
internal sealed class SpecDocument
{
    private readonly YamlMappingNode _root;

    private SpecDocument(YamlMappingNode root) => _root = root;

    public IEnumerable<SpecOperation> Operations =>
        from path in Members(Member(_root, "paths"))
        from method in Members(path.Value)
        select new SpecOperation(this, path.Name, method.Name, method.Value);

    /// <summary>The reasons that the spec gives as examples of a kind of rejection.</summary>
    public IEnumerable<string> KnownReasons =>
        from schema in Members(Member(Member(_root, "components"), "schemas"))
        from property in Members(Member(schema.Value, "properties"))
        from kind in Items(Member(property.Value, "x-rejection-kinds"))
        from example in Items(Member(kind, "examples"))
        select Text(example);

    public static SpecDocument Load(string file)
    {
        using var reader = File.OpenText(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new((YamlMappingNode)yaml.Documents.Single().RootNode);
    }

    /// <summary>Takes a member out, for tests of what is then missed. The way to it is one name a level, no references.</summary>
    public void Remove(params ReadOnlySpan<string> way)
    {
        YamlNode node = _root;
        foreach (var name in way[..^1])
        {
            node = ((YamlMappingNode)node)[name];
        }

        if (!((YamlMappingNode)node).Children.Remove(way[^1]))
        {
            throw new ArgumentException($"The spec has no {string.Join('/', way)}.", nameof(way));
        }
    }

    /// <summary>The member of that name, with its reference followed; null where there is none.</summary>
    public YamlNode? Member(YamlNode? node, string name)
        => Follow(node) is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out var member) ? Follow(member) : null;

    /// <summary>All members, with their references followed.</summary>
    public IEnumerable<(string Name, YamlNode Value)> Members(YamlNode? node)
        => Follow(node) is YamlMappingNode mapping ? mapping.Children.Select(member => (Text(member.Key), Follow(member.Value)!)) : [];

    /// <summary>All items of a list, with their references followed.</summary>
    public IEnumerable<YamlNode> Items(YamlNode? node)
        => Follow(node) is YamlSequenceNode list ? list.Children.Select(item => Follow(item)!) : [];

    /// <summary>The text of an error's example: the whole value, or its member <c>error</c>.</summary>
    public string ErrorText(YamlNode example) => Text(Member(example, "error") ?? example);

    public static string Text(YamlNode? node) => ((YamlScalarNode)node!).Value!;

    private YamlNode? Follow(YamlNode? node)
    {
        if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue("$ref", out var reference))
        {
            return node;
        }

        YamlNode? target = _root;
        foreach (var name in Text(reference).Split('/').Skip(1))
        {
            target = Member(target, name) ?? throw new InvalidOperationException($"{Text(reference)} leads nowhere.");
        }

        return target;
    }
}
