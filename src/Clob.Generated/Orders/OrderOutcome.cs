namespace Clob;

/// <summary>The outcome of one order, as one row of a <see cref="CancelReport"/>.</summary>
/// <param name="OrderId">The order's id, as it was given.</param>
/// <param name="Kind">In which member of the report the order is.</param>
/// <param name="Rejection">The kind of the venue's reason; null where the venue gave none.</param>
/// <param name="Failure">Why there is no response for it; null where there is one.</param>
/// <param name="Reason">The venue's reason, or why there is no response; null where there is nothing to say.</param>
public readonly record struct OrderOutcome(
    string OrderId, OrderOutcomeKind Kind, CancelRejectionKind? Rejection = null, CancelFailure? Failure = null, string? Reason = null)
{
    /// <summary>Gets whether the order is canceled, by this call or before it.</summary>
    public bool IsCanceled => Kind == OrderOutcomeKind.Canceled || Rejection == CancelRejectionKind.AlreadyCanceled;
}
