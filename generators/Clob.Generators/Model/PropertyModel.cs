namespace Clob.Generators.Model;

/// <summary>A member of a body.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsCollection">Whether it is a list or a map, which is never null in C#.</param>
/// <param name="IsNonEmptyText">Whether it is a text that must not be empty.</param>
/// <param name="Pattern">What the text looks like; null where the spec does not say.</param>
internal sealed record PropertyModel(string Name, bool IsRequired, bool IsCollection, bool IsNonEmptyText, TextPattern? Pattern);
