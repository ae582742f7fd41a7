using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>What reading proved, in words and colors.</summary>
internal static class VerificationWording
{
    /// <summary>
    /// Returns the state as <c>--json</c> names it: an order that was filled in part is canceled, and its sizes say the rest.
    /// </summary>
    public static string JsonOf(VerifiedOrderState state) => state switch
    {
        VerifiedOrderState.Canceled or VerifiedOrderState.PartlyMatched => "canceled",
        VerifiedOrderState.Matched => "matched",
        VerifiedOrderState.Closed => "closed",
        VerifiedOrderState.Open => "open",
        _ => "unknown",
    };

    public static string TextOf(VerifiedOrderState state) => state switch
    {
        VerifiedOrderState.Canceled => "canceled",
        VerifiedOrderState.PartlyMatched => "partly filled, the rest canceled",
        VerifiedOrderState.Matched => "filled",
        VerifiedOrderState.Closed => "closed by the venue",
        VerifiedOrderState.Open => "open",
        _ => "unknown",
    };

    public static Color ColorOf(VerifiedOrderState state) => state switch
    {
        VerifiedOrderState.Canceled or VerifiedOrderState.Closed => Color.Green,
        VerifiedOrderState.PartlyMatched or VerifiedOrderState.Matched => Color.Yellow,
        _ => Color.Red,
    };

    /// <summary>Returns the report in one line: what is proven, and how many orders there are of each state.</summary>
    public static string SummaryOf(VerificationReport report)
    {
        var states = report.Orders.Values.GroupBy(order => TextOf(order.State)).Select(group => $"{group.Count()} {group.Key}");
        var proof = !report.IsVerified ? "NOT verified"
            : report.IsByScope ? "verified: nothing is open"
            : "verified: none of them is open";
        return string.Join("; ", (IEnumerable<string>)[proof, .. states]);
    }
}
