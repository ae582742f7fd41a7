namespace Clob.Orders;

/// <summary>From what the venue says of an order to the state that it proves.</summary>
internal static class OrderStates
{
    /// <summary>Returns the state; null where the status is missing, or none that is known.</summary>
    public static VerifiedOrderState? Of(OpenOrder order)
    {
        var status = order.GetStatus();
        return status == OrderStatus.Live ? VerifiedOrderState.Open
            : status == OrderStatus.Matched ? VerifiedOrderState.Matched
            : status == OrderStatus.Canceled ? Canceled(order)
            : status == OrderStatus.CanceledMarketResolved || status == OrderStatus.Invalid ? VerifiedOrderState.Closed
            : null;
    }

    /// <summary>Returns whether an order among the open ones is open, as far as is known.</summary>
    public static bool MayBeOpen(OpenOrder order) => Of(order) is null or VerifiedOrderState.Open;

    private static VerifiedOrderState Canceled(OpenOrder order)
        => order.GetSizeMatched() > 0 ? VerifiedOrderState.PartlyMatched : VerifiedOrderState.Canceled;
}
