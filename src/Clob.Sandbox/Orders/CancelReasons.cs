namespace Clob.Sandbox.Orders;

/// <summary>The texts of <c>not_canceled</c>. Source: public documentation of DELETE /order, unless said otherwise.</summary>
internal static class CancelReasons
{
    public const string NotFound = "Order not found";
    public const string AlreadyCanceled = "Order already canceled";

    // The venue's wording is not documented: users report texts around "in flight", "pending" and "delayed".
    public const string InFlight = "Order can't be canceled because it is in flight";

    private const string AlreadyMatched = "Order already matched";
    private const string NotFoundOrCanceled = "Order not found or already canceled";

    // Of an older page. Which text the venue has for an order that it closed itself is not documented: this one tells least.
    private const string CanceledOrMatched = "order can't be found - already canceled or matched";

    /// <summary>Returns why an order in a state is not canceled; null where it is canceled.</summary>
    public static string? For(SandboxOrderState state) => state switch
    {
        SandboxOrderState.Live => null,
        SandboxOrderState.Pending => InFlight,
        SandboxOrderState.Canceled => AlreadyCanceled,
        SandboxOrderState.Matched or SandboxOrderState.Matching => AlreadyMatched,
        SandboxOrderState.Forgotten => NotFoundOrCanceled,
        SandboxOrderState.MarketResolved or SandboxOrderState.Invalid => CanceledOrMatched,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
