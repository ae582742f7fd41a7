namespace Clob.Sandbox;

/// <summary>
/// What became of an order: it decides how the sandbox answers a cancel of it.
/// </summary>
/// <remarks>Source of the reasons: public documentation of DELETE /order and its older page.</remarks>
public enum SandboxOrderState
{
    /// <summary>On the book: a cancel succeeds.</summary>
    Open,

    /// <summary>
    /// Placed, but not yet on the book: not canceled, with a reason that says <c>in flight</c>.
    /// The venue's exact wording is not documented; the sandbox's is an approximation.
    /// </summary>
    Pending,

    /// <summary>Not canceled again: <c>Order already canceled</c>.</summary>
    Canceled,

    /// <summary>Filled, so not canceled: <c>Order already matched</c>.</summary>
    Matched,

    /// <summary>Finished so long ago that the venue cannot tell how: <c>Order not found or already canceled</c>.</summary>
    Forgotten,

    /// <summary>
    /// Open for all to see, but matched before any cancel arrives: the first cancel of it, by its id or by any other way,
    /// finds it <see cref="Matched"/>.
    /// </summary>
    Matching,
}
