namespace Clob.Orders;

/// <summary>The ids of one request.</summary>
/// <param name="Rows">The row of each id in the <see cref="CancelLedger"/>.</param>
/// <param name="OrderIds">The ids, in the same order.</param>
/// <param name="Round">How many times these orders were asked for before.</param>
/// <param name="Lease">What was taken from the bucket for it.</param>
internal sealed record CancelBatch(int[] Rows, string[] OrderIds, int Round, TokenLease Lease);
