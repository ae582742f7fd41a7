namespace Clob.Cli.Reporting;

/// <summary>What became of a request that names no orders, where it did not go well.</summary>
/// <param name="Outcome">"refused" or "uncertain".</param>
/// <param name="Status">The HTTP status; null where none came.</param>
/// <param name="Error">What happened and what to do.</param>
internal sealed record RequestJson(string Outcome, int? Status, string Error)
{
    public static RequestJson Of(CancelFailure failure) => new(FailureWording.Outcome(failure), failure.StatusCode, failure.Reason);
}
