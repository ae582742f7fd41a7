namespace Clob.Cli.Reporting;

/// <summary>The lines about a report on standard error: each reason once, for any number of orders.</summary>
internal static class Complaints
{
    private const int Most = 5;

    public static IEnumerable<string> Of(CancelReport report)
    {
        List<string> reasons = [.. ReportFailures.Of(report).Select(failure => failure.Reason).Distinct(StringComparer.Ordinal)];
        foreach (var reason in reasons.Take(Most))
        {
            yield return reason;
        }

        if (reasons.Count > Most)
        {
            yield return $"There are {reasons.Count - Most} more reasons; --json has all of them.";
        }

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
