namespace Clob.Generators.Parsing;

/// <summary>A list.</summary>
internal sealed class SpecList(SpecPosition position, IReadOnlyList<SpecNode> items) : SpecNode(position)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}
