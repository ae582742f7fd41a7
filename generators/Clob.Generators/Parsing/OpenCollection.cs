using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Clob.Generators.Parsing;

/// <summary>A map or a list whose end is not read yet.</summary>
internal sealed class OpenCollection(NodeEvent start, bool isMap)
{
    // The key of YAML 1.1 under which a map takes the entries of others.
    private const string MergeKey = "<<";

    private readonly List<SpecNode> _items = [];
    private readonly List<SpecEntry> _entries = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private SpecScalar? _key;

    public AnchorName Anchor => start.Anchor;

    /// <summary>Adds the next node. Returns why it is not allowed here, or null.</summary>
    public string? Add(SpecNode node)
    {
        if (!isMap)
        {
            _items.Add(node);
            return null;
        }

        if (_key is not null)
        {
            var entry = new SpecEntry(_key, node);
            _key = null;
            _entries.Add(entry);
            return IsMerge(entry) && Merged(node) is null ? $"'{MergeKey}' takes the entries of a map, or of each map of a list." : null;
        }

        _key = node as SpecScalar;
        return _key is null ? "A key is a text."
            : _keys.Add(_key.Value) ? null
            : $"The key '{_key.Value}' stands twice in this map.";
    }

    public SpecNode Close(Mark end)
    {
        var position = SpecPosition.Between(start.Start, end);
        return isMap
            ? new SpecMap(position, _entries.Exists(IsMerge) ? [.. _entries.SelectMany(Expanded)] : _entries)
            : new SpecList(position, _items);
    }

    private static bool IsMerge(SpecEntry entry) => entry.Key is { Value: MergeKey, IsPlain: true };

    private static IReadOnlyList<SpecMap>? Merged(SpecNode node) => node switch
    {
        SpecMap map => [map],
        SpecList list when list.Items.All(item => item is SpecMap) => [.. list.Items.Cast<SpecMap>()],
        _ => null,
    };

    // The map's own entries win, and then the first map that has the key.
    private IEnumerable<SpecEntry> Expanded(SpecEntry entry)
        => IsMerge(entry) ? Merged(entry.Value)!.SelectMany(map => map.Entries).Where(merged => _keys.Add(merged.Name)) : [entry];
}
