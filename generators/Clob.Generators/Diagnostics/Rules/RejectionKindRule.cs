using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each kind of reason can come out of the classifier, and does so for its examples.</summary>
internal sealed class RejectionKindRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var earlier = new List<RejectionKindEntry>();
        foreach (var kind in RejectionKindEntry.All(document))
        {
            if (!kind.HasPatterns)
            {
                yield return new SpecProblem(SpecDescriptors.KindWithoutPatterns, kind.Name.Position, kind.Name.Value);
            }

            if (kind.Patterns.Count == 0)
            {
                continue;
            }

            if (HidingKinds(kind, earlier) is { } hiding)
            {
                yield return new SpecProblem(SpecDescriptors.HiddenKind, kind.Name.Position, kind.Name.Value, hiding);
            }
            else
            {
                foreach (var example in kind.Examples)
                {
                    var found = earlier.Append(kind).FirstOrDefault(other => other.Patterns.Any(pattern => pattern.Matches(example.Value)));
                    if (found != kind)
                    {
                        yield return new SpecProblem(
                            SpecDescriptors.MisclassifiedExample, example.Position, example.Value, found?.Name.Value ?? "none of the kinds so far", kind.Name.Value);
                    }
                }
            }

            earlier.Add(kind);
        }
    }

    /// <summary>The earlier kinds that together match all that this one does; null where it has something of its own.</summary>
    private static string? HidingKinds(RejectionKindEntry kind, IReadOnlyList<RejectionKindEntry> earlier)
    {
        var hiding = kind.Patterns
            .Select(pattern => earlier.FirstOrDefault(other => other.Patterns.Any(wider => wider.Covers(pattern))))
            .ToArray();
        return Array.IndexOf(hiding, null) >= 0 ? null : string.Join(" or ", hiding.Select(other => other!.Name.Value).Distinct());
    }
}
