namespace Clob.Orders.Reasons;

/// <summary>
/// Reads a reason once, from its first token to its last, and notes what it says of each state that it names. Where a clause
/// is not understood, nothing in it is affirmed.
/// </summary>
internal sealed class ReasonReading
{
    private readonly IReadOnlyList<ReasonKind> _kinds;
    private ReasonClause _clause = new() { IsAtStart = true };
    private ReasonClause _outside;
    private int _depth;
    private bool _isConditional;
    private int _sentence;

    private const long NotAllStated = -1;

    private ReasonReading(IReadOnlyList<ReasonKind> kinds)
    {
        _kinds = kinds;
        Mentions = new ReasonMentions(kinds);
    }

    private ReasonMentions Mentions { get; }

    public static ReasonMentions Read(IReadOnlyList<ReasonToken> tokens, IReadOnlyList<ReasonKind> kinds)
    {
        var reading = new ReasonReading(kinds);
        for (var at = 0; at < tokens.Count; at++)
        {
            reading.Read(tokens[at], at + 1 < tokens.Count ? tokens[at + 1].Part : ReasonPart.End);
        }

        reading.EndSentence();
        return reading.Mentions;
    }

    private static bool IsJoiner(ReasonPart part) => part is ReasonPart.Alternative or ReasonPart.Nor or ReasonPart.Conjunction;

    private void Read(ReasonToken token, ReasonPart next)
    {
        var isAfterState = _clause.IsAfterState;
        _clause.IsAfterState = false;
        switch (token.Part)
        {
            case ReasonPart.Id:
                _clause.IsAfterState = isAfterState;
                break;
            case ReasonPart.Neutral or ReasonPart.Already:
                _clause.IsAfterState = isAfterState;
                _clause.IsAtStart = false;
                break;
            case ReasonPart.Nothing when isAfterState:
                DenyLast();
                break;
            case ReasonPart.Negation or ReasonPart.Nothing:
                Deny();
                break;
            case ReasonPart.Beside when _clause.HasMention:
                Mentions.SetBesideLast(token.Kind);
                break;
            case ReasonPart.Condition:
                HedgeSentence();
                _isConditional = true;
                break;
            case ReasonPart.Time:
                HedgeChain();
                ReadWord(token, isAfterState);
                _clause.Polarity = ReasonPolarity.Possible;
                break;
            case ReasonPart.Conjunction when _clause.HasMention && next == ReasonPart.Other:
                // "canceled and restored".
                HedgeChain();
                Join(token.Part);
                break;
            case ReasonPart.Alternative or ReasonPart.Nor or ReasonPart.Conjunction:
                Join(token.Part);
                break;
            case ReasonPart.Comma when _clause.HasMention && IsJoiner(next):
                break;
            case ReasonPart.Comma when _clause.HasMention && next == ReasonPart.State:
                Join(ReasonPart.Alternative);
                break;
            case ReasonPart.Adjunct when isAfterState:
                break;
            case ReasonPart.Measure when isAfterState:
                HedgeChain();
                break;
            case ReasonPart.Comma or ReasonPart.Break:
                EndClause();
                _clause.IsValue = isAfterState;
                break;
            case ReasonPart.LooseConnector when next is not (ReasonPart.Subject or ReasonPart.Neutral or ReasonPart.Id):
                ReadWord(token, isAfterState);
                break;
            case ReasonPart.Connector or ReasonPart.LooseConnector or ReasonPart.Colon:
                EndClause();
                _clause.FollowsPolarity = ReasonPolarity.Stated;
                _clause.IsValue = isAfterState && token.Part == ReasonPart.Colon;
                break;
            case ReasonPart.Open when _depth > 0 || !IsJoiner(next):
                if (isAfterState && next == ReasonPart.Measure)
                {
                    HedgeChain();
                }

                Open();
                break;
            case ReasonPart.Close when _depth > 0:
                Close();
                break;
            case ReasonPart.Open or ReasonPart.Close:
                break;
            case ReasonPart.Question:
                HedgeSentence();
                EndSentence();
                break;
            case ReasonPart.End:
                EndSentence();
                break;
            default:
                ReadWord(token, isAfterState);
                break;
        }
    }

    private void ReadWord(ReasonToken token, bool isAfterState)
    {
        if (_clause.IsAtStart && token.Part is ReasonPart.Auxiliary or ReasonPart.State)
        {
            _clause.IsForeign = _clause.FollowsForeign;
            _clause.Polarity = _clause.Polarity == ReasonPolarity.Stated ? _clause.FollowsPolarity : _clause.Polarity;
        }

        _clause.IsAtStart = false;
        _clause.IsValue = false;
        switch (token.Part)
        {
            case ReasonPart.Subject:
                StateAnew(isAfterState || _clause.IsJoined);
                _clause.IsAfterState = isAfterState;
                _clause.IsObjectNext = false;
                break;
            case ReasonPart.Auxiliary:
                StateAnew(_clause.IsJoined);
                _clause.IsForeign |= _clause.IsObjectNext;
                _clause.IsAfterState = isAfterState;
                break;
            case ReasonPart.Modal:
                StateAnew(_clause.IsJoined);
                _clause.Polarity = _clause.Polarity == ReasonPolarity.Stated ? ReasonPolarity.Possible : _clause.Polarity;
                break;
            case ReasonPart.Verb when _clause is { Polarity: ReasonPolarity.Denied, IsForeign: false }:
                _clause.Polarity = ReasonPolarity.Stated;
                _clause.IsObjectNext = true;
                _clause.IsDenialOpen = false;
                break;
            case ReasonPart.State:
                Mention(token.Kind);
                break;
            default:
                if (isAfterState)
                {
                    // It may take the state back: "canceled then restored".
                    HedgeChain();
                }

                _clause.IsForeign = true;
                _clause.IsObjectNext = false;
                break;
        }
    }

    private void Mention(int kind)
    {
        var standing = Standing(_kinds[kind].Count);
        if (!_clause.IsAlternative)
        {
            _clause.Chain = Mentions.Count;
            _clause.ChainKinds = 0;
            _clause.IsChainSpoiled = false;
        }

        if (standing != ReasonStanding.Affirmed)
        {
            HedgeChain();
        }

        var isStated = standing is ReasonStanding.Affirmed or ReasonStanding.Unrelated && _clause.ChainKinds != NotAllStated;
        _clause.ChainKinds = isStated ? _clause.ChainKinds | (1L << kind) : NotAllStated;
        Mentions.Add(kind, standing, isStated ? _clause.ChainKinds : 0);
        if (_clause.IsChainSpoiled)
        {
            Mentions.Hedge(Mentions.Count - 1);
        }

        if (_kinds[kind].Count == ReasonCount.Denied)
        {
            _clause.Polarity = ReasonPolarity.Stated;
        }

        _clause.LastPolarity = _clause.Polarity;
        _clause.IsMentionForeign = _clause.IsForeign;
        _clause.IsAlternative = _clause.IsConjunction = _clause.IsObjectNext = _clause.IsDenialOpen = false;
        _clause.IsAfterState = _clause.HasMention = true;
    }

    private ReasonStanding Standing(ReasonCount count) => (count, _clause.Polarity) switch
    {
        (ReasonCount.Denied, not ReasonPolarity.Denied) => ReasonStanding.Denied,
        (not ReasonCount.Denied, ReasonPolarity.Denied) => ReasonStanding.Denied,
        _ when _isConditional => ReasonStanding.Hedged,
        (ReasonCount.UnlessDenied, _) => ReasonStanding.Affirmed,
        _ when _clause.IsForeign => ReasonStanding.Unrelated,
        (ReasonCount.Denied, _) or (_, ReasonPolarity.Stated) => ReasonStanding.Affirmed,
        _ => ReasonStanding.Hedged,
    };

    private void Deny()
    {
        _clause.IsDenialOpen = _clause is { HasMention: true, IsJoined: false };
        StateAnew(_clause.IsJoined);
        _clause.IsDeniedValue = _clause.IsValue;
        _clause.Polarity = _clause.Polarity is ReasonPolarity.Denied or ReasonPolarity.Unclear
            ? ReasonPolarity.Unclear
            : ReasonPolarity.Denied;
    }

    private void DenyLast()
    {
        HedgeChain();
        Mentions.DenyLast();
    }

    private void Join(ReasonPart part)
    {
        _clause.HasMention |= _clause.IsAtStart && _clause.FollowsMention;
        if (_clause.HasMention)
        {
            _clause.IsForeign = false;
            _clause.Polarity = _clause.LastPolarity;
            _clause.IsAlternative |= part != ReasonPart.Conjunction;
            _clause.IsConjunction |= part == ReasonPart.Conjunction;
        }
        else if (part == ReasonPart.Alternative)
        {
            // An alternative that is no known state.
            _clause.IsForeign = true;
        }

        if (part == ReasonPart.Nor)
        {
            _clause.Polarity = ReasonPolarity.Denied;
        }

        _clause.IsAtStart = _clause.IsValue = false;
    }

    private void StateAnew(bool isNew)
    {
        if (isNew)
        {
            _clause.Polarity = ReasonPolarity.Stated;
            _clause.IsConjunction = false;
        }
    }

    private void HedgeChain()
    {
        if (!_clause.IsChainSpoiled)
        {
            Mentions.Hedge(_clause.HasMention || _clause.IsAlternative ? _clause.Chain : Mentions.Count);
            _clause.IsChainSpoiled = true;
        }
    }

    private void HedgeSentence()
    {
        if (!_isConditional)
        {
            Mentions.HedgeAll(_sentence);
        }
    }

    private void Open()
    {
        if (_depth++ == 0)
        {
            _outside = _clause;
            _clause = _clause.Next();
        }
        else
        {
            EndClause();
        }
    }

    private void Close()
    {
        // "order (not) canceled", "matched (unconfirmed)".
        var isDenial = _depth == 1 && _clause is { HasMention: false, IsForeign: false, Polarity: ReasonPolarity.Denied };
        EndClause();
        if (--_depth == 0)
        {
            _clause = _outside;
            if (isDenial)
            {
                Deny();
            }
        }
    }

    private void EndClause()
    {
        if (_clause.IsAlternative || _clause.IsDenialOpen)
        {
            HedgeChain();
        }

        if (_clause is { IsValue: true, IsDeniedValue: true })
        {
            Mentions.Hedge(_clause.IsChainSpoiled ? Mentions.Count : _clause.Chain);
            Mentions.DenyLast();
        }

        _clause = _clause.Next();
    }

    private void EndSentence()
    {
        EndClause();
        _clause.FollowsMention = false;
        _clause.FollowsPolarity = ReasonPolarity.Stated;
        _isConditional = false;
        _sentence = Mentions.Count;
    }
}
