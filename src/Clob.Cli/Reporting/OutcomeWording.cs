using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>The outcome of an order in words and colors.</summary>
internal static class OutcomeWording
{
    public const string Unrequested = "unrequested";

    /// <summary>Returns the outcome in a few words.</summary>
    public static string TextOf(OrderOutcome order) => order switch
    {
        { Kind: OrderOutcomeKind.Canceled } => "canceled",
        { Kind: OrderOutcomeKind.Unaccounted } => "unaccounted",
        { Kind: OrderOutcomeKind.Uncertain } => "uncertain",
        { Kind: OrderOutcomeKind.Refused } => "refused",
        { Rejection: CancelRejectionKind.AlreadyCanceled } => "already canceled",
        { Rejection: CancelRejectionKind.AlreadyMatched } => "already matched",
        { Rejection: CancelRejectionKind.NotFound } => "not found",
        { Rejection: CancelRejectionKind.Terminal } => "no longer open, canceled or matched",
        { Rejection: CancelRejectionKind.Pending } => "pending, may still go live",
        _ => "not canceled",
    };

    /// <summary>Returns the reason, for a cell of a table; empty where there is none.</summary>
    public static string ReasonOf(OrderOutcome order) => order switch
    {
        { Failure: { } failure } => FailureWording.Brief(failure),
        { Kind: OrderOutcomeKind.Unaccounted } => "the response does not name it",
        _ => order.Reason ?? "",
    };

    /// <summary>Returns green for a canceled order, yellow for one that the venue did not cancel, and red for any other.</summary>
    public static Color ColorOf(OrderOutcome order)
        => order.IsCanceled ? Color.Green
            : order.Kind == OrderOutcomeKind.NotCanceled ? Color.Yellow
            : Color.Red;
}
