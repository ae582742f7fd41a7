namespace Clob.Sandbox;

/// <summary>The state of an order, which decides the sandbox's response to a cancel of it.</summary>
/// <remarks>Source of the reasons: public documentation of DELETE /order and its older page.</remarks>
public enum SandboxOrderState
{
    /// <summary>Open, on the book: a cancel succeeds.</summary>
    Live,

    /// <summary>
    /// Placed, but not yet on the book: not canceled, with a reason that says <c>in flight</c>.
    /// The venue's exact wording is not documented; the sandbox's is an approximation.
    /// </summary>
    Pending,

    /// <summary>Canceled: not canceled again, with the reason <c>Order already canceled</c>.</summary>
    Canceled,

    /// <summary>Filled: not canceled, with the reason <c>Order already matched</c>.</summary>
    Matched,

    /// <summary>
    /// Canceled or matched so long ago that the venue does not know which: not canceled, with the reason
    /// <c>Order not found or already canceled</c>.
    /// </summary>
    Forgotten,

    /// <summary>
    /// Shown as open, but matched before any cancel arrives: the first cancel of it, by its id or with others, finds it
    /// <see cref="Matched"/>.
    /// </summary>
    Matching,
}
