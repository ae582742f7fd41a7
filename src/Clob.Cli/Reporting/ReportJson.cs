namespace Clob.Cli.Reporting;

/// <summary>The object that <c>--json</c> prints for a report: it has every member, and each id once in the first five.</summary>
internal sealed record ReportJson(
    IReadOnlyList<string> Canceled,
    IReadOnlyDictionary<string, CancelRejection> NotCanceled,
    IReadOnlyList<string> Unaccounted,
    IReadOnlyDictionary<string, string> Uncertain,
    IReadOnlyDictionary<string, string> Refused,
    IReadOnlyList<string> Unrequested,
    RequestJson? Request)
{
    public static ReportJson From(CancelReport report) => new(
        report.Canceled,
        report.NotCanceled,
        report.Unaccounted,
        Reasons(report.Uncertain),
        Reasons(report.Refused),
        report.Unrequested,
        report.RequestFailure is { } failure ? RequestJson.From(failure) : null);

    private static OrderedDictionary<string, string> Reasons(IReadOnlyDictionary<string, CancelFailure> failures)
        => new(failures.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Reason)), StringComparer.Ordinal);
}
