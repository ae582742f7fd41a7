using System.Globalization;

namespace Clob.Generators.Parsing;

/// <summary>The spec as a tree. It follows each <c>$ref</c> to what it names.</summary>
internal sealed class SpecDocument(SpecMap root)
{
    public const string Reference = "$ref";

    public SpecMap Root { get; } = root;

    /// <summary>Returns the node, or the end of its chain of references; null where that leads nowhere or in circles.</summary>
    public SpecNode? Resolve(SpecNode? node)
    {
        var seen = new HashSet<SpecNode>();
        while (node is SpecMap map && map[Reference] is { } reference)
        {
            node = seen.Add(map) && reference is SpecScalar { Text: { } pointer } ? Follow(pointer) : null;
        }

        return node;
    }

    /// <summary>Returns the end of a chain of references, and the name of the schema that it is; null where it is no component.</summary>
    public (SpecNode? Node, string? Component) Target(SpecMap reference)
    {
        string? component = null;
        SpecNode? node = reference;
        var seen = new HashSet<SpecNode>();
        while (node is SpecMap map && map[Reference] is { } pointer)
        {
            component = ComponentName(map, "schemas");
            node = seen.Add(map) && pointer is SpecScalar { Text: { } text } ? Follow(text) : null;
        }

        return (node, component);
    }

    public SpecMap? ResolveMap(SpecNode? node) => Resolve(node) as SpecMap;

    /// <summary>Returns the name of the component that a node refers to directly; null where it is not such a reference.</summary>
    public static string? ComponentName(SpecNode? node, string section)
    {
        var prefix = $"#/components/{section}/";
        return (node as SpecMap)?.Text(Reference) is { } pointer && pointer.StartsWith(prefix, StringComparison.Ordinal)
            ? Unescape(pointer.Substring(prefix.Length))
            : null;
    }

    /// <summary>Returns the components of a section, such as <c>schemas</c>; none where there is no such section.</summary>
    public IReadOnlyList<SpecEntry> Components(string section)
        => ((Root["components"] as SpecMap)?[section] as SpecMap)?.Entries ?? [];

    private static string Unescape(string word)
        => Uri.UnescapeDataString(word).Replace("~1", "/").Replace("~0", "~");

    private static SpecNode? Item(SpecList list, string word)
        => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Items.Count ? list.Items[at] : null;

    private SpecNode? Follow(string pointer)
    {
        if (!pointer.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        SpecNode? node = Root;
        foreach (var word in pointer.Substring(2).Split('/'))
        {
            node = node is SpecList list ? Item(list, word) : (node as SpecMap)?[Unescape(word)];
        }

        return node;
    }
}
