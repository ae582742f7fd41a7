using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each x- word is where it is read, and a word that a spec may have once is there once.</summary>
internal sealed class XWordPlaceRule() : DocumentRule(MisplacedXWord)
{
    public static readonly DiagnosticDescriptor MisplacedXWord = SpecDescriptor.Error(
        "CLOB0018",
        "An x- word stands where nothing reads it",
        "'{0}' is not read here: {1}",
        "Move it to the place that spec/README.md describes for this word.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keyword in SpecKeywordWalk.In(document))
        {
            if (XWordTable.Find(keyword.Name) is not { } word)
            {
                continue;
            }

            if (!word.Place.IsOf(keyword))
            {
                yield return Problem(keyword, $"it belongs to {word.Place.Name}");
            }
            else if (word.IsOnce && !seen.Add(word.Name))
            {
                yield return Problem(keyword, "it stands in this spec already");
            }
        }
    }

    private static SpecProblem Problem(SpecKeyword keyword, string reason)
        => new(MisplacedXWord, keyword.Entry.Key.Position, keyword.Name, reason);
}
