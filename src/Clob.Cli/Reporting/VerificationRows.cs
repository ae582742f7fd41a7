namespace Clob.Cli.Reporting;

/// <summary>The states of orders as rows of a table.</summary>
internal static class VerificationRows
{
    public static IReadOnlyList<string> Headers { get; } = ["order", "state", "size", "filled", "reason"];

    public static IEnumerable<IReadOnlyList<Cell>> Of(VerificationReport report)
    {
        var late = report.Late.ToHashSet(StringComparer.Ordinal);
        return report.Orders.Values.Select(order => (IReadOnlyList<Cell>)
        [
            new Cell(order.OrderId),
            new Cell(
                VerificationWording.TextOf(order.State) + (late.Contains(order.OrderId) ? ", came late" : ""),
                VerificationWording.ColorOf(order.State)),
            new Cell(order.OriginalSize ?? ""),
            new Cell(order.SizeMatched ?? ""),
            new Cell(Brief(order.Reason)),
        ]);
    }

    /// <summary>Returns the first sentence of a reason. Standard error has the failures whole, and the JSON each reason.</summary>
    private static string Brief(string? reason)
        => reason is null ? "" : reason.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? reason[..(end + 1)] : reason;
}
