using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A pattern belongs to a text, and has the form that becomes a check. The client would not check any other.</summary>
internal sealed class PatternRule() : DocumentRule(UnsupportedPattern)
{
    public static readonly DiagnosticDescriptor UnsupportedPattern = SpecDescriptor.Error(
        "CLOB0024",
        "A pattern cannot be checked",
        "The pattern cannot be checked: {0}",
        "Write a prefix and one class of characters, such as '^0x[0-9a-fA-F]+$', or leave the pattern out.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var keyword in SpecKeywordWalk.In(document).Where(keyword => keyword.Name == PatternReader.Keyword))
        {
            if (!CSharpType.IsText(keyword.Owner))
            {
                yield return Problem(keyword.Entry.Key, "it belongs to a text");
            }
            else if (keyword.Entry.Value is not SpecScalar { Text: { } text } || PatternReader.Read(text) is null)
            {
                yield return Problem(
                    keyword.Entry.Value,
                    $"it is not '^', a prefix of letters and digits, one of {string.Join(" and ", PatternReader.Classes.Keys)}, and '+$'");
            }
        }
    }

    private static SpecProblem Problem(SpecNode node, string reason) => new(UnsupportedPattern, node.Position, reason);
}
