namespace Clob.Generators.Model;

/// <summary>How reasons of a kind are known: what the classifier needs of a kind, which is not its description.</summary>
/// <param name="Name">Its kind.</param>
/// <param name="Count">The member of <c>ReasonCount</c>: when one of its words counts.</param>
/// <param name="Words">Its words.</param>
/// <param name="Between">The kinds of which it is one or the other.</param>
/// <param name="Beside">Words that make a denied one of these kinds this kind.</param>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record ReasonKindModel(
    string Name, string Count, EquatableArray<string> Words, EquatableArray<string> Between, EquatableArray<string> Beside);
