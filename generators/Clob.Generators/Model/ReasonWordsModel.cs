namespace Clob.Generators.Model;

/// <summary>The words of one part of speech.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record ReasonWordsModel(string Part, EquatableArray<string> Words);
