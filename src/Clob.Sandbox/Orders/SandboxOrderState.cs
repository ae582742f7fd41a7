namespace Clob.Sandbox;

/// <summary>The state of an order, which decides the sandbox's responses to a cancel and to a read of it.</summary>
/// <remarks>
/// Source of the reasons: public documentation of DELETE /order and its older page. A read shows a status in the words of
/// <c>GET /data/order/{orderID}</c>, with or without their prefix: see <see cref="ClobSandboxOptions.PrefixOrderStatus"/>.
/// </remarks>
public enum SandboxOrderState
{
    /// <summary>Open, on the book: a cancel succeeds. A read shows <c>LIVE</c>.</summary>
    Live,

    /// <summary>
    /// Placed, but not yet on the book: not canceled, with a reason that says <c>in flight</c>.
    /// The venue's exact wording is not documented; the sandbox's is an approximation. A read by id shows <c>DELAYED</c>, which users
    /// report; it is not among the open orders.
    /// </summary>
    Pending,

    /// <summary>
    /// Canceled: not canceled again, with the reason <c>Order already canceled</c>. A read shows <c>CANCELED</c>, and what was
    /// matched before.
    /// </summary>
    Canceled,

    /// <summary>Filled: not canceled, with the reason <c>Order already matched</c>. A read shows <c>MATCHED</c>.</summary>
    Matched,

    /// <summary>
    /// Canceled or matched so long ago that the venue does not know which: not canceled, with the reason
    /// <c>Order not found or already canceled</c>. A read does not find it.
    /// </summary>
    Forgotten,

    /// <summary>
    /// Shown as open, but matched before any cancel arrives: the first cancel of it, by its id or with others, finds it
    /// <see cref="Matched"/>. For a part of an order, see <see cref="ClobSandbox.FillOrderOnCancel"/>.
    /// </summary>
    Matching,

    /// <summary>
    /// Closed by the venue, because its market is resolved: not canceled, with a reason that leaves open whether it was canceled or
    /// matched, which is the sandbox's choice. A read shows <c>CANCELED_MARKET_RESOLVED</c>, and what was matched before.
    /// </summary>
    MarketResolved,

    /// <summary>Closed by the venue as invalid: like <see cref="MarketResolved"/>, except that a read shows <c>INVALID</c>.</summary>
    Invalid,
}
