namespace Clob.Generators.Model;

/// <summary>Texts that must all occur in a reason; upper and lower case are the same.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record ReasonPattern(EquatableArray<string> Texts)
{
    public bool Matches(string reason) => Texts.All(text => Occurs(text, reason));

    /// <summary>Whether every reason that the other pattern matches is matched by this one too.</summary>
    public bool Covers(ReasonPattern other) => Texts.All(text => other.Texts.Any(longer => Occurs(text, longer)));

    public override string ToString() => string.Join(" + ", Texts);

    private static bool Occurs(string text, string reason) => reason.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;
}
