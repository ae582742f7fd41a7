namespace Clob.Reasons;

/// <summary>The states that a reason names, in its order.</summary>
internal sealed class ReasonMentions(IReadOnlyList<ReasonKind> kinds)
{
    private readonly List<ReasonMention> _all = [];

    public int Count => _all.Count;

    public void Add(int kind, ReasonStanding standing) => _all.Add(new ReasonMention { Kind = kind, Standing = standing, Beside = -1 });

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

    public void DenyLast() => _all[_all.Count - 1] = _all[_all.Count - 1] with { Standing = ReasonStanding.Denied };

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

    /// <summary>Returns whether one of these kinds is affirmed beside the words of another.</summary>
    public bool IsAffirmedBeside(int kind, int[] between)
        => _all.Exists(mention => mention.Beside == kind && mention.Standing == ReasonStanding.Affirmed && Array.IndexOf(between, mention.Kind) >= 0);
}
