namespace Clob.Generators.Model;

/// <summary>What the classifier needs to know of a kind.</summary>
/// <param name="Name">Its kind.</param>
/// <param name="Count">The member of <c>ReasonCount</c>: when one of its words counts.</param>
/// <param name="Words">Its words.</param>
/// <param name="Between">The kinds of which it is one or the other.</param>
/// <param name="Beside">Words that make a denied one of these kinds this kind.</param>
internal sealed record ReasonKindModel(
    string Name, string Count, EquatableArray<string> Words, EquatableArray<string> Between, EquatableArray<string> Beside);
