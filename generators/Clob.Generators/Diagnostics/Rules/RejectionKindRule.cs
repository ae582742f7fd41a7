using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each kind of reason can come out of the classifier, and does so for its examples. Each word means one thing.</summary>
internal sealed class RejectionKindRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => [.. Kinds(document), .. Values(document), .. Words(document), .. Examples(document)];

    private static IEnumerable<SpecProblem> Kinds(SpecDocument document)
    {
        var kinds = ReasonRulesReader.Kinds(document).ToArray();
        foreach (var kind in kinds)
        {
            if (!kind.HasWords && kind.Between.Count == 0)
            {
                yield return new SpecProblem(SpecDescriptors.KindWithoutWords, kind.Name.Position, kind.Name.Value);
            }

            foreach (var other in kind.Between.Where(name => !kinds.Any(other => other.Name.Value == name.Value && other != kind)))
            {
                yield return new SpecProblem(
                    SpecDescriptors.UnknownKind, other.Position, other.Value, Suggestion.Of(other.Value, kinds.Select(one => one.Name.Value)));
            }
        }
    }

    private static IEnumerable<SpecProblem> Values(SpecDocument document)
    {
        var taken = new Dictionary<int, string>();
        foreach (var kind in ReasonRulesReader.Kinds(document))
        {
            if (kind.Value is not { WholeNumber: { } number })
            {
                continue;
            }

            if (taken.TryGetValue(number, out var other))
            {
                yield return new SpecProblem(SpecDescriptors.KindValueTaken, kind.Value.Position, kind.Value.Value, kind.Name.Value, other);
            }
            else
            {
                taken.Add(number, kind.Name.Value);
            }
        }
    }

    /// <summary>A word that stands twice would mean what it means first.</summary>
    private static IEnumerable<SpecProblem> Words(SpecDocument document)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = ReasonRulesReader.Kinds(document)
            .SelectMany(kind => kind.Words.Concat(kind.Beside).Select(word => (Word: word, Owner: kind.Name.Value)))
            .Concat(ReasonWordsEntry.All(document).SelectMany(list => list.Words.Select(word => (Word: word, Owner: list.Part.ToString()))));
        foreach (var (word, owner) in words)
        {
            var normal = ReasonRulesReader.Normal(word.Value);
            if (taken.TryGetValue(normal, out var other))
            {
                yield return new SpecProblem(SpecDescriptors.WordWithTwoMeanings, word.Position, word.Value, owner, other);
            }
            else
            {
                taken.Add(normal, owner);
            }
        }
    }

    private static IEnumerable<SpecProblem> Examples(SpecDocument document)
    {
        var kinds = ReasonRulesReader.Kinds(document).ToArray();
        var classifier = ReasonRulesReader.Classifier(document);
        foreach (var kind in kinds.Where(kind => kind.Words.Count > 0 || kind.Between.Count > 0))
        {
            foreach (var example in kind.Examples)
            {
                var found = classifier.Classify(example.Value);
                if (found == 0 || kinds[found - 1] != kind)
                {
                    yield return new SpecProblem(
                        SpecDescriptors.MisclassifiedExample, example.Position, example.Value, found == 0 ? "none of the kinds" : kinds[found - 1].Name.Value, kind.Name.Value);
                }
            }
        }
    }
}
