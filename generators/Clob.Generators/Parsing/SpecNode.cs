namespace Clob.Generators.Parsing;

/// <summary>A node of the spec, with the place where it stands. It lives only as long as one reading of the spec.</summary>
internal abstract class SpecNode(SpecPosition position)
{
    public SpecPosition Position { get; } = position;
}
