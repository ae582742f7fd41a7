namespace Clob;

/// <summary>Why there is no response of the venue for an order, or for a request that names none.</summary>
/// <param name="Kind">What that says about the order.</param>
/// <param name="StatusCode">The HTTP status; null where none came.</param>
/// <param name="Reason">What happened and what to do, for people.</param>
public sealed record CancelFailure(ClobOutcomeKind Kind, int? StatusCode, string Reason);
