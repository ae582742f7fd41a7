using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clob.Cli.Reporting;

/// <summary>
/// The object that <c>--json</c> prints for a report: the first seven members are always there, and each id is once in the first five. What
/// reading proved is there where orders were read, and the selected orders where a filter selected them.
/// </summary>
internal sealed record ReportJson(
    IReadOnlyList<string> Canceled,
    IReadOnlyDictionary<string, CancelRejection> NotCanceled,
    IReadOnlyList<string> Unaccounted,
    IReadOnlyDictionary<string, string> Uncertain,
    IReadOnlyDictionary<string, string> Refused,
    IReadOnlyList<string> Unrequested,
    RequestJson? Request)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Verified { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, OrderStateJson>? Orders { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Late { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonElement>? Selected { get; private init; }

    /// <summary>Gets the report of each account, by the name of its profile; null where there is one account.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, ReportJson>? Profiles { get; private init; }

    /// <summary>Returns the report of one account, or of several: what they have together, and each on its own.</summary>
    public static ReportJson From(IReadOnlyList<AccountOutcome> accounts)
    {
        var reports = accounts.Select(account => From(account.Outcome)).ToList();
        return reports is [var single] ? single : Join(reports) with
        {
            Profiles = new OrderedDictionary<string, ReportJson>(
                accounts.Zip(reports, (account, report) => KeyValuePair.Create(account.Reading.Profile!, report))),
        };
    }

    public static ReportJson From(CancelOutcome outcome) => From(outcome.Report) with
    {
        Verified = outcome.Verification?.IsVerified,
        Orders = outcome.Verification is { } verification ? States(verification) : null,
        Late = outcome.Verification is { IsByScope: true } scope ? scope.Late : null,
        Selected = outcome.Selection?.Selected.Select(order => order.ToJson()).ToList(),
    };

    private static ReportJson From(CancelReport report) => new(
        report.Canceled,
        report.NotCanceled,
        report.Unaccounted,
        Reasons(report.Uncertain),
        Reasons(report.Refused),
        report.Unrequested,
        report.RequestFailure is { } failure ? RequestJson.From(failure) : null);

    private static ReportJson Join(List<ReportJson> reports)
    {
        var isVerified = reports.Exists(report => report.Verified is not null);
        return new ReportJson(
            [.. reports.SelectMany(report => report.Canceled)],
            Join(reports, report => report.NotCanceled),
            [.. reports.SelectMany(report => report.Unaccounted)],
            Join(reports, report => report.Uncertain),
            Join(reports, report => report.Refused),
            [.. reports.SelectMany(report => report.Unrequested)],
            reports
                .Select(report => report.Request)
                .OfType<RequestJson>()
                .OrderByDescending(request => request.Outcome, StringComparer.Ordinal)
                .FirstOrDefault())
        {
            Verified = isVerified ? reports.TrueForAll(report => report.Verified == true) : null,
            Orders = isVerified ? Join(reports, report => report.Orders ?? new Dictionary<string, OrderStateJson>()) : null,
            Late = isVerified ? [.. reports.SelectMany(report => report.Late ?? [])] : null,
        };
    }

    /// <summary>An order belongs to one account, so that no id is there twice.</summary>
    private static OrderedDictionary<string, T> Join<T>(List<ReportJson> reports, Func<ReportJson, IReadOnlyDictionary<string, T>> members)
    {
        var joined = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, value) in reports.SelectMany(members))
        {
            joined.TryAdd(id, value);
        }

        return joined;
    }

    private static OrderedDictionary<string, OrderStateJson> States(VerificationReport verification)
        => new(verification.Orders.Select(pair => KeyValuePair.Create(pair.Key, OrderStateJson.From(pair.Value))), StringComparer.Ordinal);

    private static OrderedDictionary<string, string> Reasons(IReadOnlyDictionary<string, CancelFailure> failures)
        => new(failures.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Reason)), StringComparer.Ordinal);
}
