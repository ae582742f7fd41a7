namespace Clob.Cli.Reporting;

/// <summary>The open orders of one of several accounts.</summary>
/// <param name="Orders">The orders that were read.</param>
/// <param name="Error">Why not all of them were read; null where they were.</param>
internal sealed record ProfileOrdersJson(IReadOnlyList<OpenOrder> Orders, string? Error);
