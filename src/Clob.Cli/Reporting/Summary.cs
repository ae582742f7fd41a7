namespace Clob.Cli.Reporting;

/// <summary>A report in one line.</summary>
internal static class Summary
{
    public static string Of(CancelReport report)
    {
        var rejections = report.NotCanceled.Values
            .GroupBy(rejection => rejection.Kind)
            .Select(group => (Count: group.Count(), What: OutcomeRows.Wording(group.Key)));
        (int Count, string What)[] counts =
        [
            (report.Canceled.Count, "canceled"),
            .. rejections,
            (report.Unaccounted.Count, "unaccounted"),
            (report.Uncertain.Count, "uncertain"),
            (report.Refused.Count, "refused"),
            (report.Unrequested.Count, "unrequested"),
        ];
        List<string> parts = [.. counts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}")];
        if (report.RequestFailure is { } failure)
        {
            parts.Add($"{FailureWording.Outcome(failure)}: {FailureWording.Brief(failure)}");
        }

        return parts.Count == 0 ? "0 canceled" : string.Join("; ", parts);
    }
}
