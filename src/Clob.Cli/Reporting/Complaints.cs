namespace Clob.Cli.Reporting;

/// <summary>The lines about a report on standard error: each reason once, for any number of orders.</summary>
internal static class Complaints
{
    private const int Most = 5;

    /// <summary>Returns what failed of a cancel, and of the reads after it. A failure that the reads resolved is left out.</summary>
    public static IEnumerable<string> Of(CancelOutcome outcome) => outcome switch
    {
        { Verification: null } => Of(outcome.Report),
        { Verification.IsVerified: true } => OfInput(outcome.Report),
        { Verification: var verification } => Of(outcome.Report, verification.ReadFailure),
    };

    public static IEnumerable<string> Of(CancelReport report) => Of(report, readFailure: null);

    private static IEnumerable<string> Of(CancelReport report, CancelFailure? readFailure)
    {
        List<string> reasons =
        [
            .. ReportFailures.Of(report)
                .Select(failure => failure.Reason)
                .Concat(readFailure is null ? [] : [$"Reading the orders failed: {readFailure.Reason}"])
                .Distinct(StringComparer.Ordinal),
        ];
        foreach (var reason in reasons.Take(Most))
        {
            yield return reason;
        }

        if (reasons.Count > Most)
        {
            yield return $"There are {reasons.Count - Most} more reasons; --json has all of them.";
        }

        foreach (var line in OfInput(report))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> OfInput(CancelReport report)
    {
        if (report.InputError is { } error)
        {
            yield return $"{error.Message} The ids before it were sent, with the outcomes shown; the ids after it were not read.";
        }
        else if (!report.IsInputComplete)
        {
            yield return $"{report.StoppedBecause} What was not read from standard input by then is not shown.";
        }
    }
}
