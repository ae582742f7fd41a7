namespace Clob;

/// <summary>Why the venue did not cancel an order.</summary>
/// <param name="Kind">The reason, classified by <see cref="CancelRejections.Classify"/>.</param>
/// <param name="Reason">The venue's own text.</param>
public sealed record CancelRejection(CancelRejectionKind Kind, string Reason);
