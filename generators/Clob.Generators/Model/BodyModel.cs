namespace Clob.Generators.Model;

/// <summary>The body of a request.</summary>
/// <param name="Variable">Its name in C#, without the sign of a keyword.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsRequired">Whether the spec asks for it.</param>
/// <param name="Description">What it is; null where the spec does not say.</param>
internal sealed record BodyModel(string Variable, ValueModel Value, bool IsRequired, string? Description);
