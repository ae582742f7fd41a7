namespace Clob.Generators.Parsing;

/// <summary>A node of the spec, with its place. It lives no longer than one reading of the spec.</summary>
internal abstract class SpecNode(SpecPosition position)
{
    public SpecPosition Position { get; } = position;
}
