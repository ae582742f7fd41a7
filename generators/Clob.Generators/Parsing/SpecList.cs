namespace Clob.Generators.Parsing;

/// <summary>A list.</summary>
internal sealed class SpecList(SpecPosition position, IReadOnlyList<SpecNode> items) : SpecNode(position)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;

    public override int Size { get; } = 1 + items.Sum(item => item.Size);

    public override int Depth { get; } = 1 + items.Select(item => item.Depth).DefaultIfEmpty().Max();
}
