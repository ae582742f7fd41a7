namespace Clob.Cli.Reporting;

/// <summary>A report in one line.</summary>
internal static class Summary
{
    /// <summary>Returns how many orders there are of each outcome, and how the request failed.</summary>
    /// <param name="report">The report.</param>
    public static string Of(CancelReport report)
    {
        var outcomes = report.Outcomes.Select(OutcomeWording.TextOf).Concat(report.Unrequested.Select(_ => OutcomeWording.Unrequested));
        List<string> parts = [.. outcomes.GroupBy(text => text).Select(group => $"{group.Count()} {group.Key}")];
        if (report.RequestFailure is { } failure)
        {
            parts.Add($"{FailureWording.Outcome(failure)}: {FailureWording.Brief(failure)}");
        }

        return parts.Count == 0 ? "0 canceled" : string.Join("; ", parts);
    }
}
