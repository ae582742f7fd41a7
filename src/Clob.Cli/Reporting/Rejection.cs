namespace Clob.Cli.Reporting;

/// <summary>Why the venue did not cancel an order.</summary>
/// <param name="Kind">The reason, classified by the library.</param>
/// <param name="Reason">The venue's own text.</param>
internal sealed record Rejection(CancelRejectionKind Kind, string Reason);
