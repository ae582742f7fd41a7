namespace Clob;

/// <summary>Why an order was not canceled, read from the venue's reason.</summary>
public enum CancelRejectionKind
{
    /// <summary>The reason matches no known one. Read its text.</summary>
    Unknown,

    /// <summary>The cancel raced the placement. The order may still go live, so cancel it again.</summary>
    Pending,

    /// <summary>The order is gone, but the venue does not say how. Reconcile before counting on either.</summary>
    Terminal,

    /// <summary>The order was filled before the cancel reached it.</summary>
    AlreadyMatched,

    /// <summary>The order was canceled before. Fine for a caller that only wants it gone.</summary>
    AlreadyCanceled,

    /// <summary>The venue does not know the order.</summary>
    NotFound,
}
