namespace Clob.Cli.Reporting;

/// <summary>The failure of a request that names no orders.</summary>
/// <param name="Outcome">"refused" or "uncertain".</param>
/// <param name="Status">The HTTP status; null where there is none.</param>
/// <param name="Error">What happened and what to do.</param>
internal sealed record RequestJson(string Outcome, int? Status, string Error)
{
    public static RequestJson From(CancelFailure failure) => new(FailureWording.Outcome(failure), failure.StatusCode, failure.Reason);
}
