namespace Clob.Generators.Parsing;

/// <summary>A key that is a word of the description, not a name that somebody chose and not data.</summary>
/// <param name="Entry">The key and its value.</param>
/// <param name="Owner">The map in which it stands.</param>
/// <param name="Path">The keys above it, outermost first; a list adds none.</param>
internal sealed record SpecKeyword(SpecEntry Entry, SpecMap Owner, IReadOnlyList<string> Path)
{
    public string Name => Entry.Name;

    /// <summary>A key above it, counted from the innermost; empty where there is none.</summary>
    public string Above(int level) => level < Path.Count ? Path[Path.Count - 1 - level] : "";
}
