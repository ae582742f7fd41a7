namespace Clob.Generators.Model;

/// <summary>What the classifier needs of a kind: its description is not among it.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record KindPatternsModel(string Name, EquatableArray<ReasonPattern> Patterns);
