using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Clob.Generators.Parsing;

/// <summary>
/// The nodes that have an anchor. An alias is read as the node itself, so a short text can stand for a huge tree: the number of nodes
/// that aliases repeat is bounded, and so is the depth that they reach.
/// </summary>
internal sealed class YamlAnchors
{
    private const int MostRepeated = 100_000;

    private readonly Dictionary<string, SpecNode?> _nodes = new(StringComparer.Ordinal);
    private int _repeated;

    /// <summary>Notes a collection whose end is not read yet.</summary>
    public void Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _nodes[anchor.Value] = null;
        }
    }

    /// <summary>Notes a node that is read. An anchor that stands twice is from here on the second.</summary>
    public void Close(AnchorName anchor, SpecNode node)
    {
        if (!anchor.IsEmpty)
        {
            _nodes[anchor.Value] = node;
        }
    }

    /// <summary>Returns the node that an alias stands for.</summary>
    public SpecNode Find(AnchorAlias alias, int depthLeft)
    {
        var name = alias.Value.Value;
        if (!_nodes.TryGetValue(name, out var node))
        {
            throw Refused(alias, $"The alias '*{name}' has no anchor before it. Write '&{name}' before the value that it repeats.");
        }

        if (node is null)
        {
            throw Refused(alias, $"The alias '*{name}' is inside the value that it repeats. Refer to a component with $ref instead.");
        }

        if (node.Depth > depthLeft)
        {
            throw Refused(alias, $"With the value of '*{name}', the nesting is too deep.");
        }

        _repeated += node.Size;
        return _repeated <= MostRepeated
            ? node
            : throw Refused(alias, $"Aliases repeat more than {MostRepeated} values. Refer to components with $ref instead.");
    }

    private static YamlException Refused(AnchorAlias alias, string reason) => new(alias.Start, alias.End, reason);
}
