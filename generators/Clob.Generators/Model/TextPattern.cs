namespace Clob.Generators.Model;

/// <summary>A prefix and then one or more characters of a class: all that a <c>pattern</c> of the spec may be.</summary>
/// <param name="Prefix">What the text begins with; empty where it has no prefix.</param>
/// <param name="Class">The name of the class of the characters.</param>
internal sealed record TextPattern(string Prefix, string Class);
