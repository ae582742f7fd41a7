namespace Clob.Cli.Reporting;

/// <summary>A failure in a word or two.</summary>
internal static class FailureWording
{
    private const int Ok = 200;

    /// <summary>"refused" or "uncertain".</summary>
    public static string Outcome(CancelFailure failure) => failure.Kind == ClobOutcomeKind.Unknown ? "uncertain" : "refused";

    /// <summary>Why, for a cell of a table.</summary>
    public static string Brief(CancelFailure failure) => failure switch
    {
        { StatusCode: Ok } => "unreadable answer",
        { StatusCode: { } status } => FormattableString.Invariant($"status {status}"),
        { Kind: ClobOutcomeKind.Unreachable or ClobOutcomeKind.NotSent } => "not sent",
        _ => "no answer",
    };
}
