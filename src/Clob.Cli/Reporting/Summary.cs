namespace Clob.Cli.Reporting;

/// <summary>A report in one line.</summary>
internal static class Summary
{
    public static string Of(OutcomeReport report)
    {
        if (report.Request is { } request)
        {
            return $"{request.Outcome}: {report.Failure!.Brief}";
        }

        var rejections = report.NotCanceled.Values
            .GroupBy(rejection => rejection.Kind)
            .Select(group => (Count: group.Count(), What: OutcomeRows.Wording(group.Key)));
        (int Count, string What)[] parts =
        [
            (report.Canceled.Count, "canceled"),
            .. rejections,
            (report.Unaccounted.Count, "unaccounted"),
            (report.Uncertain.Count, "uncertain"),
            (report.Refused.Count, "refused"),
            (report.Unrequested.Count, "unrequested"),
        ];
        var some = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}").ToList();
        return some.Count == 0 ? "0 canceled" : string.Join("; ", some);
    }
}
