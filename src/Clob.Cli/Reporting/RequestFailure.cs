using Clob.Cli.Calls;

namespace Clob.Cli.Reporting;

/// <summary>What became of a request that names no orders, where it brought no answer.</summary>
/// <param name="Outcome">"refused" or "uncertain".</param>
/// <param name="Status">The HTTP status; null where none came.</param>
/// <param name="Error">What happened and what to do.</param>
internal sealed record RequestFailure(string Outcome, int? Status, string Error)
{
    public static RequestFailure? Of(CallFailure? failure) => failure is null
        ? null
        : new(failure.Kind == CallFailureKind.Uncertain ? "uncertain" : "refused", failure.Status, failure.Error);
}
