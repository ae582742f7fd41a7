namespace Clob.Generators.Parsing;

/// <summary>A node of the spec, with its place. It lives no longer than one reading of the spec.</summary>
internal abstract class SpecNode(SpecPosition position)
{
    public SpecPosition Position { get; } = position;

    /// <summary>Gets how many nodes it is, itself among them.</summary>
    public abstract int Size { get; }

    /// <summary>Gets how many collections are inside one another in it, itself among them.</summary>
    public abstract int Depth { get; }
}
