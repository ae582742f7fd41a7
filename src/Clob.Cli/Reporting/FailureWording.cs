namespace Clob.Cli.Reporting;

/// <summary>A failure in a few words.</summary>
internal static class FailureWording
{
    private const int Ok = 200;

    /// <summary>Returns "refused" or "uncertain".</summary>
    public static string Outcome(CancelFailure failure) => failure.Kind == ClobOutcomeKind.Unknown ? "uncertain" : "refused";

    /// <summary>Returns the cause, for a cell of a table.</summary>
    public static string Brief(CancelFailure failure) => failure switch
    {
        { StatusCode: Ok } => "unreadable response",
        { StatusCode: { } status } => FormattableString.Invariant($"status {status}"),
        { Kind: ClobOutcomeKind.Unreachable or ClobOutcomeKind.NotSent } => "not sent",
        _ => "no response",
    };
}
