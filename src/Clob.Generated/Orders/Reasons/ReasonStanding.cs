namespace Clob.Orders.Reasons;

/// <summary>What a reason says of a state. The greatest counts where it names the state several times.</summary>
internal enum ReasonStanding
{
    /// <summary>It does not name the state.</summary>
    None,

    /// <summary>It denies the state.</summary>
    Denied,

    /// <summary>It names the state, and perhaps of something other than the order.</summary>
    Unrelated,

    /// <summary>It names the state as possible, or as one of several things of which not all are known.</summary>
    Hedged,

    /// <summary>It affirms the state of the order.</summary>
    Affirmed,
}
