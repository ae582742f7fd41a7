namespace Clob.Generators.Model;

/// <summary>All that the classifier of reasons is made of.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record ReasonRulesModel(EquatableArray<ReasonKindModel> Kinds, EquatableArray<ReasonWordsModel> Words);
