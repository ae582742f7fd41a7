namespace Clob.Generators.Parsing;

/// <summary>A map, in the order of the text.</summary>
internal sealed class SpecMap(SpecPosition position, IReadOnlyList<SpecEntry> entries) : SpecNode(position)
{
    public IReadOnlyList<SpecEntry> Entries { get; } = entries;

    public override int Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public override int Depth { get; } = 1 + entries.Select(entry => entry.Value.Depth).DefaultIfEmpty().Max();

    /// <summary>Gets the value of a key; null where there is no such key.</summary>
    public SpecNode? this[string name] => Find(name)?.Value;

    public SpecEntry? Find(string name)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == name)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Returns the text of a key; null where there is none.</summary>
    public string? Text(string name) => (this[name] as SpecScalar)?.Text;

    /// <summary>Returns the whole number of a key; null where there is none.</summary>
    public int? WholeNumber(string name) => (this[name] as SpecScalar)?.WholeNumber;
}
