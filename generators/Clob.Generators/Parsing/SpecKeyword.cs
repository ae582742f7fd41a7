namespace Clob.Generators.Parsing;

/// <summary>A key that OpenAPI or this spec gives a meaning, and not a name or data.</summary>
/// <param name="Entry">The key and its value.</param>
/// <param name="Owner">The map that holds it.</param>
/// <param name="Path">The keys above it, outermost first; a list adds none.</param>
internal sealed record SpecKeyword(SpecEntry Entry, SpecMap Owner, IReadOnlyList<string> Path)
{
    public string Name => Entry.Name;

    /// <summary>Returns a key above it, counted from the innermost; an empty text where there is none.</summary>
    public string Above(int level) => level < Path.Count ? Path[Path.Count - 1 - level] : "";
}
