namespace Clob.Orders.Reasons;

/// <summary>Tells the kind of a reason: the first, in the order of the spec, that the reason affirms.</summary>
/// <param name="kinds">The kinds, in the order in which they are tested.</param>
/// <param name="words">The other words that are known.</param>
internal sealed class ReasonClassifier(IReadOnlyList<ReasonKind> kinds, IEnumerable<(ReasonPart Part, string[] Words)> words)
{
    private readonly ReasonVocabulary _vocabulary = new(kinds, words);

    /// <summary>Returns the place of the kind, counted from 1; 0 where the reason affirms none.</summary>
    public int Classify(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return 0;
        }

        var mentions = ReasonReading.Read(ReasonText.Split(reason!, _vocabulary), kinds);
        var standings = mentions.Standings();
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            var between = kinds[kind].Between;
            if (between.Length == 0 ? standings[kind] == ReasonStanding.Affirmed : IsBetween(kind, standings, mentions))
            {
                return kind + 1;
            }
        }

        return 0;
    }

    /// <summary>Returns whether the reason offers two of the kinds, or affirms one while another may be the case as well.</summary>
    private bool IsBetween(int kind, ReasonStanding[] standings, ReasonMentions mentions)
    {
        var between = kinds[kind].Between;
        if (mentions.AreAlternatives(between) || mentions.CountsBeside(kind, between))
        {
            return true;
        }

        for (var one = 0; one < between.Length; one++)
        {
            for (var other = 0; other < between.Length; other++)
            {
                if (other != one
                    && standings[between[one]] == ReasonStanding.Affirmed
                    && standings[between[other]] >= Least(one, other, between))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A kind that comes first may hide behind words that are not understood: a fill behind a cancel.</summary>
    private ReasonStanding Least(int one, int other, int[] between)
        => other < one && kinds[between[one]].Count == ReasonCount.Affirmed ? ReasonStanding.Unrelated : ReasonStanding.Hedged;
}
