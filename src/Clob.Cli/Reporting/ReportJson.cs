using System.Text.Json.Serialization;
using Clob.Cli.Commands;

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
    public IReadOnlyList<OpenOrder>? Selected { get; private init; }

    public static ReportJson From(CancelOutcome outcome) => From(outcome.Report) with
    {
        Verified = outcome.Verification?.IsVerified,
        Orders = outcome.Verification is { } verification ? States(verification) : null,
        Late = outcome.Verification is { IsByScope: true } scope ? scope.Late : null,
        Selected = outcome.Selection?.Selected,
    };

    private static ReportJson From(CancelReport report) => new(
        report.Canceled,
        report.NotCanceled,
        report.Unaccounted,
        Reasons(report.Uncertain),
        Reasons(report.Refused),
        report.Unrequested,
        report.RequestFailure is { } failure ? RequestJson.From(failure) : null);

    private static OrderedDictionary<string, OrderStateJson> States(VerificationReport verification)
        => new(verification.Orders.Select(pair => KeyValuePair.Create(pair.Key, OrderStateJson.From(pair.Value))), StringComparer.Ordinal);

    private static OrderedDictionary<string, string> Reasons(IReadOnlyDictionary<string, CancelFailure> failures)
        => new(failures.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Reason)), StringComparer.Ordinal);
}
