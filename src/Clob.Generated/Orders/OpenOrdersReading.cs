namespace Clob.Orders;

/// <summary>What one read of the open orders told.</summary>
/// <param name="Orders">The open orders of this API key, each once. Where the read failed, those of the pages before.</param>
/// <param name="Failure">Why not all pages were read; null where they were.</param>
internal readonly record struct OpenOrdersReading(IReadOnlyList<OpenOrder> Orders, CancelFailure? Failure = null);
