namespace Clob;

/// <summary>What a request that brought no usable answer says about its orders.</summary>
public enum CancelFailureKind
{
    /// <summary>The request was refused as a whole, with a status: nothing was canceled by it.</summary>
    Refused,

    /// <summary>The venue could not be reached, and nothing left this machine: nothing was canceled.</summary>
    Unreachable,

    /// <summary>It was not sent, because something before it ended the work, or because it cannot be sent: nothing was canceled.</summary>
    NotSent,

    /// <summary>It may have been carried out or not.</summary>
    Unknown,
}
