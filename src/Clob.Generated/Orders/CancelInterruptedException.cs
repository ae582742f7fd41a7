using Clob.Spec;

namespace Clob;

/// <summary>
/// The exception that is thrown when the caller's token is canceled. <see cref="Report"/> has the outcome of each order by then.
/// </summary>
public class CancelInterruptedException : OperationCanceledException
{
    /// <summary>Creates an exception; for tests of code that handles it, and for the canceler itself.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">The token that was canceled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public CancelInterruptedException(CancelReport report, CancellationToken cancellationToken = default)
        : base(
            "Interrupted by its caller. The report tells what was canceled, what is uncertain, and what was not sent.", cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
        ClobOutcome.Attach(this, OutcomeOf(report));
    }

    /// <summary>Gets the whole report: what was under way is uncertain, what was not sent is refused.</summary>
    public CancelReport Report { get; }

    private static ClobOutcome OutcomeOf(CancelReport report)
    {
        // What was canceled was carried out: the report says which.
        var isUnknown = report.Canceled.Count > 0
            || report.Uncertain.Count > 0
            || report.Unaccounted.Count > 0
            || report.RequestFailure is { Kind: ClobOutcomeKind.Unknown };
        return new()
        {
            Kind = isUnknown ? ClobOutcomeKind.Unknown : report.Attempts == 0 ? ClobOutcomeKind.NotSent : ClobOutcomeKind.Refused,
            Attempts = report.Attempts,
            RateLimit = report.RateLimit,
        };
    }
}
