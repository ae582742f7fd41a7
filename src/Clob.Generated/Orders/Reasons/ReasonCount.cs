namespace Clob.Orders.Reasons;

/// <summary>When a state counts that is named in a reason.</summary>
internal enum ReasonCount
{
    /// <summary>Where the reason affirms it of the order.</summary>
    Affirmed,

    /// <summary>Where the reason denies it of the order: "not found".</summary>
    Denied,

    /// <summary>Wherever it is named and not denied.</summary>
    UnlessDenied,
}
