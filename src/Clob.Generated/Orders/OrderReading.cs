namespace Clob.Orders;

/// <summary>What one read of an order told.</summary>
/// <param name="Order">The order; null where the read failed, or the venue does not know it.</param>
/// <param name="Failure">Why there is no order; null where there is one.</param>
/// <param name="IsUnknownOrder">Whether the venue responded that it does not know the order.</param>
/// <param name="IsUnreadable">Whether no read of this id can go better, such as for a text that cannot be an id.</param>
/// <param name="IsFromPage">Whether it was among the open orders, and was not read by its id.</param>
internal readonly record struct OrderReading(
    OpenOrder? Order, CancelFailure? Failure = null, bool IsUnknownOrder = false, bool IsUnreadable = false, bool IsFromPage = false);
