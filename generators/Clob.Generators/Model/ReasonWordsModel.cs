namespace Clob.Generators.Model;

/// <summary>The words of one part of speech.</summary>
internal sealed record ReasonWordsModel(string Part, EquatableArray<string> Words);
