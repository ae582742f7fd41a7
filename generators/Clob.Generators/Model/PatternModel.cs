namespace Clob.Generators.Model;

/// <summary>A <c>pattern</c> of the spec.</summary>
/// <param name="Text">The pattern as the spec has it.</param>
/// <param name="Plain">The check that it is, where it needs no regular expression; null otherwise.</param>
/// <param name="Expression">The regular expression as .NET has it; null where it needs none.</param>
internal sealed record PatternModel(string Text, TextPattern? Plain, string? Expression);
