using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>A report as rows of a table: order, outcome, reason.</summary>
internal static class OutcomeRows
{
    public static IReadOnlyList<string> Headers { get; } = ["order", "outcome", "reason"];

    public static IEnumerable<IReadOnlyList<Cell>> Of(CancelReport report)
        => report.Outcomes.Select(
            order => Row(order.OrderId, OutcomeWording.TextOf(order), OutcomeWording.ReasonOf(order), OutcomeWording.ColorOf(order)))
            .Concat(report.Unrequested.Select(
                id => Row(id, OutcomeWording.Unrequested, "the response names it, but the request does not", Color.Yellow)));

    private static IReadOnlyList<Cell> Row(string id, string outcome, string reason, Color color)
        => [new Cell(id), new Cell(outcome, color), new Cell(reason)];
}
