namespace Clob.Orders.Reasons;

/// <summary>What a clause says of the state that comes next.</summary>
internal enum ReasonPolarity
{
    /// <summary>That it is so.</summary>
    Stated,

    /// <summary>That it is possible.</summary>
    Possible,

    /// <summary>That it is not so.</summary>
    Denied,

    /// <summary>Nothing that can be relied on, such as a denial of a denial.</summary>
    Unclear,
}
