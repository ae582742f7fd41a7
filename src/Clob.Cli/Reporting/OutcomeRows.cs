using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>A report as rows for people: id, outcome, reason.</summary>
internal static class OutcomeRows
{
    public static IReadOnlyList<string> Headers { get; } = ["order", "outcome", "reason"];

    public static IEnumerable<IReadOnlyList<Cell>> Of(CancelReport report) =>
    [
        .. report.Outcomes.Select(Row),
        .. report.Unrequested.Select(id => Row(id, "unrequested", "the response names it, and nobody asked for it", Color.Yellow)),
    ];

    public static string Wording(CancelRejectionKind kind) => kind switch
    {
        CancelRejectionKind.AlreadyCanceled => "already canceled",
        CancelRejectionKind.AlreadyMatched => "already matched",
        CancelRejectionKind.NotFound => "not found",
        CancelRejectionKind.Terminal => "gone, unknown how",
        CancelRejectionKind.Pending => "pending, may still go live",
        _ => "not canceled",
    };

    private static IReadOnlyList<Cell> Row(OrderOutcome order) => order.Kind switch
    {
        OrderOutcomeKind.Canceled => Row(order.OrderId, "canceled", "", Color.Green),
        OrderOutcomeKind.NotCanceled => Row(order.OrderId, Wording(order.Rejection!.Value), order.Reason!, ColorOf(order.Rejection.Value)),
        OrderOutcomeKind.Unaccounted => Row(order.OrderId, "unaccounted", "the response does not name it", Color.Red),
        OrderOutcomeKind.Uncertain => Row(order.OrderId, "uncertain", FailureWording.Brief(order.Failure!), Color.Red),
        _ => Row(order.OrderId, "refused", FailureWording.Brief(order.Failure!), Color.Red),
    };

    private static Color ColorOf(CancelRejectionKind kind)
        => kind == CancelRejectionKind.AlreadyCanceled ? Color.Green : Color.Yellow;

    private static IReadOnlyList<Cell> Row(string id, string outcome, string reason, Color color)
        => [new Cell(id), new Cell(outcome, color), new Cell(reason)];
}
