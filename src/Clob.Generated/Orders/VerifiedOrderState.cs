namespace Clob;

/// <summary>The state of an order, as far as it is proven.</summary>
public enum VerifiedOrderState
{
    /// <summary>Nothing proves its state: it may be open. <see cref="VerifiedOrder.Reason"/> says why.</summary>
    Unknown = 0,

    /// <summary>It is open: it was live in two reads in a row.</summary>
    Open = 1,

    /// <summary>It is canceled. Nothing of it was matched, as far as the venue told.</summary>
    Canceled = 2,

    /// <summary>A part of it was matched, and the rest is canceled. <see cref="VerifiedOrder.SizeMatched"/> has the part.</summary>
    PartlyMatched = 3,

    /// <summary>It was matched: the cancel came too late.</summary>
    Matched = 4,

    /// <summary>
    /// The venue closed it, because its market was resolved or the order became invalid. <see cref="VerifiedOrder.SizeMatched"/> has what
    /// was matched before.
    /// </summary>
    Closed = 5,
}
