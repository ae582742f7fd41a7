namespace Clob.Orders.Reasons;

/// <summary>The states that a reason names, in its order.</summary>
internal sealed class ReasonMentions(IReadOnlyList<ReasonKind> kinds)
{
    private readonly List<ReasonMention> _all = [];

    public int Count => _all.Count;

    public void Add(int kind, ReasonStanding standing, long alternatives)
        => _all.Add(new ReasonMention { Kind = kind, Standing = standing, Alternatives = alternatives, Beside = -1 });

    /// <summary>Returns whether two of these kinds are stated as alternatives.</summary>
    public bool AreAlternatives(int[] between)
    {
        foreach (var mention in _all)
        {
            var count = 0;
            foreach (var kind in between)
            {
                count += kinds[kind].Count == ReasonCount.Affirmed && (mention.Alternatives & (1L << kind)) != 0 ? 1 : 0;
            }

            if (count > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes back what is affirmed from a place on. A state that counts unless it is denied is still not denied.</summary>
    public void Hedge(int from)
    {
        for (var at = from; at < _all.Count; at++)
        {
            if (_all[at].Standing == ReasonStanding.Affirmed && kinds[_all[at].Kind].Count != ReasonCount.UnlessDenied)
            {
                _all[at] = _all[at] with { Standing = ReasonStanding.Hedged };
            }
        }
    }

    /// <summary>Takes back what is affirmed or stated as an alternative from a place on.</summary>
    public void HedgeAll(int from)
    {
        Hedge(from);
        for (var at = from; at < _all.Count; at++)
        {
            _all[at] = _all[at] with { Alternatives = 0 };
        }
    }

    public void DenyLast() => _all[_all.Count - 1] = _all[_all.Count - 1] with { Standing = ReasonStanding.Denied, Alternatives = 0 };

    public void SetBesideLast(int kind) => _all[_all.Count - 1] = _all[_all.Count - 1] with { Beside = kind };

    /// <summary>Returns the greatest standing of each kind.</summary>
    public ReasonStanding[] Standings()
    {
        var standings = new ReasonStanding[kinds.Count];
        foreach (var mention in _all)
        {
            if (mention.Standing > standings[mention.Kind])
            {
                standings[mention.Kind] = mention.Standing;
            }
        }

        return standings;
    }

    /// <summary>Returns whether one of these kinds that count where they are denied counts beside the words of another.</summary>
    public bool CountsBeside(int kind, int[] between)
        => _all.Exists(mention => mention.Beside == kind
            && mention.Standing == ReasonStanding.Affirmed
            && kinds[mention.Kind].Count == ReasonCount.Denied
            && Array.IndexOf(between, mention.Kind) >= 0);
}
