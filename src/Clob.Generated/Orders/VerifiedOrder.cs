namespace Clob;

/// <summary>The state of one order, and what proves it.</summary>
/// <param name="OrderId">The order's id, as it was given.</param>
/// <param name="State">The state.</param>
/// <param name="Order">The order as it was last read; null where it was not read (<c>GET /data/order/{orderID}</c>).</param>
/// <param name="Reason">Why the state is unknown, or what else there is to say; null where there is nothing to say.</param>
public sealed record VerifiedOrder(string OrderId, VerifiedOrderState State, OpenOrder? Order = null, string? Reason = null)
{
    /// <summary>Gets the size of the order, as the venue writes it; null where it sent none.</summary>
    public string? OriginalSize => Order?.OriginalSize;

    /// <summary>Gets how much of it was matched, as the venue writes it; null where it sent none.</summary>
    public string? SizeMatched => Order?.SizeMatched;

    /// <summary>Gets whether it is proven that the order is canceled, by this call or before it, or closed by the venue.</summary>
    public bool IsCanceled => State is VerifiedOrderState.Canceled or VerifiedOrderState.PartlyMatched or VerifiedOrderState.Closed;
}
