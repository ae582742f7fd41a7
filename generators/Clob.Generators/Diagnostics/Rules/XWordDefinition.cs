using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>An x- word.</summary>
/// <param name="Name">The word.</param>
/// <param name="Place">Where it may be.</param>
/// <param name="Value">What its value is, as spec/README.md says it.</param>
/// <param name="Slips">Returns what is wrong with a value.</param>
/// <param name="IsOnce">Whether a spec may have it once only.</param>
internal sealed record XWordDefinition(
    string Name, XWordPlace Place, string Value, Func<SpecNode, IEnumerable<ShapeSlip>> Slips, bool IsOnce = false);
