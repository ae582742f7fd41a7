namespace Clob.Generators.Parsing;

/// <summary>A key of a map and its value.</summary>
internal sealed record SpecEntry(SpecScalar Key, SpecNode Value)
{
    public string Name => Key.Value;
}
