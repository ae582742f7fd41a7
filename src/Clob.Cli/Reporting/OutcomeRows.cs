using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>A report as rows for people: id, outcome, reason.</summary>
internal static class OutcomeRows
{
    public static IReadOnlyList<string> Headers { get; } = ["order", "outcome", "reason"];

    public static IEnumerable<IReadOnlyList<Cell>> Of(CancelReport report) =>
    [
        .. report.Canceled.Select(id => Row(id, "canceled", "", Color.Green)),
        .. report.NotCanceled.Select(pair => Row(pair.Key, Wording(pair.Value.Kind), pair.Value.Reason, ColorOf(pair.Value.Kind))),
        .. report.Unaccounted.Select(id => Row(id, "unaccounted", "the answer does not name it", Color.Red)),
        .. report.Uncertain.Select(pair => Row(pair.Key, "uncertain", FailureWording.Brief(pair.Value), Color.Red)),
        .. report.Refused.Select(pair => Row(pair.Key, "refused", FailureWording.Brief(pair.Value), Color.Red)),
        .. report.Unrequested.Select(id => Row(id, "unrequested", "the answer names it, and nobody asked for it", Color.Yellow)),
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

    private static Color ColorOf(CancelRejectionKind kind)
        => kind == CancelRejectionKind.AlreadyCanceled ? Color.Green : Color.Yellow;

    private static IReadOnlyList<Cell> Row(string id, string outcome, string reason, Color color)
        => [new Cell(id), new Cell(outcome, color), new Cell(reason)];
}
