using YamlDotNet.Core;

namespace Clob.Generators.Parsing;

/// <summary>A map or a list whose end is not read yet.</summary>
internal sealed class OpenCollection(Mark start, bool isMap)
{
    private readonly List<SpecNode> _items = [];
    private readonly List<SpecEntry> _entries = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private SpecScalar? _key;

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
            _entries.Add(new SpecEntry(_key, node));
            _key = null;
            return null;
        }

        _key = node as SpecScalar;
        return _key is null ? "A key is a text."
            : _keys.Add(_key.Value) ? null
            : $"The key '{_key.Value}' stands twice in this map.";
    }

    public SpecNode Close(Mark end)
    {
        var position = SpecPosition.Between(start, end);
        return isMap ? new SpecMap(position, _entries) : new SpecList(position, _items);
    }
}
