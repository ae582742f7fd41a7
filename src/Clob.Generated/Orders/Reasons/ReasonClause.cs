namespace Clob.Orders.Reasons;

/// <summary>What is known of a clause at a place in it.</summary>
internal struct ReasonClause
{
    /// <summary>Gets or sets what the clause says of the next state.</summary>
    public ReasonPolarity Polarity { get; set; }

    /// <summary>
    /// Gets or sets whether it has a word that the spec does not know, and so may be about something other than the order.
    /// </summary>
    public bool IsForeign { get; set; }

    /// <summary>Gets or sets whether nothing but ids and denials has come yet.</summary>
    public bool IsAtStart { get; set; }

    /// <summary>Gets or sets whether the clause before it is foreign. One without a subject goes on with the subject of that.</summary>
    public bool FollowsForeign { get; set; }

    /// <summary>Gets or sets whether the clause before it names a state.</summary>
    public bool FollowsMention { get; set; }

    /// <summary>Gets or sets a denial of the clause before it that is still open: "was not, and never will be, matched".</summary>
    public ReasonPolarity FollowsPolarity { get; set; }

    /// <summary>Gets or sets whether an alternative is open: "canceled or …".</summary>
    public bool IsAlternative { get; set; }

    /// <summary>Gets or sets whether a conjunction is open: "canceled and …".</summary>
    public bool IsConjunction { get; set; }

    /// <summary>Gets or sets whether a denied "cancel" waits for its object.</summary>
    public bool IsObjectNext { get; set; }

    /// <summary>Gets or sets whether it has named a state.</summary>
    public bool HasMention { get; set; }

    /// <summary>Gets or sets whether it was foreign where it named the last state.</summary>
    public bool IsMentionForeign { get; set; }

    /// <summary>Gets or sets whether the token before is a state, or the order that it is an attribute of.</summary>
    public bool IsAfterState { get; set; }

    /// <summary>Gets or sets the place of the first mention that the next alternative belongs to.</summary>
    public int Chain { get; set; }

    /// <summary>Gets or sets the kinds of these alternatives, one bit for each, as long as all of them are stated.</summary>
    public long ChainKinds { get; set; }

    /// <summary>Gets or sets whether one of these alternatives is not affirmed. None of them is affirmed then.</summary>
    public bool IsChainSpoiled { get; set; }

    /// <summary>Gets or sets the polarity that an alternative inherits.</summary>
    public ReasonPolarity LastPolarity { get; set; }

    /// <summary>Gets or sets whether a denial follows a state, and nothing yet that it denies: "matched by no one".</summary>
    public bool IsDenialOpen { get; set; }

    /// <summary>Gets or sets whether the clause follows a state and a mark, and has no words so far but denials.</summary>
    public bool IsValue { get; set; }

    /// <summary>Gets or sets whether such a clause has a denial.</summary>
    public bool IsDeniedValue { get; set; }

    /// <summary>Whether an alternative or a conjunction is open.</summary>
    public readonly bool IsJoined => IsAlternative || IsConjunction;

    /// <summary>Returns the clause that comes next.</summary>
    public readonly ReasonClause Next() => new()
    {
        IsAtStart = true,
        FollowsForeign = HasMention ? IsMentionForeign : IsForeign,
        FollowsMention = HasMention,
        FollowsPolarity = HasMention ? ReasonPolarity.Stated : Polarity,
        Chain = Chain,
        ChainKinds = ChainKinds,
        IsChainSpoiled = IsChainSpoiled,
        LastPolarity = LastPolarity,
    };
}
