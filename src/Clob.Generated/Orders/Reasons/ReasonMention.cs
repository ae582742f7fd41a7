namespace Clob.Orders.Reasons;

/// <summary>One place at which a reason names a state.</summary>
internal struct ReasonMention
{
    /// <summary>Gets or sets the place of its kind in the list of kinds.</summary>
    public int Kind { get; set; }

    /// <summary>Gets or sets what the reason says of it there.</summary>
    public ReasonStanding Standing { get; set; }

    /// <summary>
    /// Gets or sets the kinds of which it is stated as an alternative, one bit for each, whether of the order or of what is not understood.
    /// </summary>
    public long Alternatives { get; set; }

    /// <summary>Gets or sets the place of the kind whose words stand beside it; -1 where none do.</summary>
    public int Beside { get; set; }
}
