using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each word of reasons has one meaning. A word in two lists would have that of the first.</summary>
internal sealed class ReasonWordRule() : DocumentRule(WordWithTwoMeanings)
{
    public static readonly DiagnosticDescriptor WordWithTwoMeanings = SpecDescriptor.Warning(
        "CLOB0020",
        "A word of reasons has two meanings",
        "'{0}' of {1} is a word of {2} already, and is read as that",
        "Leave the word in one of the two lists.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, owner) in OfKinds(document).Concat(OfLists(document)))
        {
            var normal = ReasonRulesReader.Normal(word.Value);
            if (taken.TryGetValue(normal, out var other))
            {
                yield return new SpecProblem(WordWithTwoMeanings, word.Position, word.Value, owner, other);
            }
            else
            {
                taken.Add(normal, owner);
            }
        }
    }

    private static IEnumerable<(SpecScalar Word, string Owner)> OfKinds(SpecDocument document)
        => ReasonRulesReader.Kinds(document).SelectMany(kind => kind.Words.Concat(kind.Beside).Select(word => (word, kind.Name.Value)));

    private static IEnumerable<(SpecScalar Word, string Owner)> OfLists(SpecDocument document)
        => ReasonWordsEntry.All(document).SelectMany(list => list.Words.Select(word => (word, list.Part.ToString())));
}
