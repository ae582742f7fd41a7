namespace Clob.Generators.Model;

/// <summary>All that the classifier of reasons is made of.</summary>
internal sealed record ReasonRulesModel(EquatableArray<ReasonKindModel> Kinds, EquatableArray<ReasonWordsModel> Words);
