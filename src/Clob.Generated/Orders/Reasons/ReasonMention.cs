namespace Clob.Orders.Reasons;

/// <summary>One place at which a reason names a state.</summary>
internal struct ReasonMention
{
    /// <summary>The place of its kind in the list of kinds.</summary>
    public int Kind { get; set; }

    /// <summary>What the reason says of it there.</summary>
    public ReasonStanding Standing { get; set; }

    /// <summary>The kinds of which it is stated as an alternative, one bit for each, whether of the order or of what is not understood.</summary>
    public long Alternatives { get; set; }

    /// <summary>The place of the kind whose words stand beside it; -1 where none do.</summary>
    public int Beside { get; set; }
}
