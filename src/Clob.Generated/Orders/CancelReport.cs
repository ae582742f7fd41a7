using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Clob.Secrets;
using Clob.Spec;

namespace Clob;

/// <summary>What became of each order.</summary>
/// <remarks>
/// For a call with ids, each id that went in stands exactly once in <see cref="Canceled"/>, <see cref="NotCanceled"/>,
/// <see cref="Unaccounted"/>, <see cref="Uncertain"/> or <see cref="Refused"/>, in the order in which they came; ids compare
/// exactly. For a call without ids, the first two hold what the venue named, and <see cref="Request"/> tells of the call.
/// </remarks>
public sealed record CancelReport
{
    /// <summary>Canceled by this call. An order that was "already canceled" after an attempt without an answer is among them.</summary>
    public IReadOnlyList<string> Canceled { get; init; } = [];

    /// <summary>Not canceled, with the venue's reason. An id that the venue names as both stands here.</summary>
    public IReadOnlyDictionary<string, CancelRejection> NotCanceled { get; init; } = new Dictionary<string, CancelRejection>();

    /// <summary>Asked for, and not named by the answer: the venue has said nothing about it, so ask for the order.</summary>
    public IReadOnlyList<string> Unaccounted { get; init; } = [];

    /// <summary>Canceled or not: its request may have been carried out, and no answer says so.</summary>
    public IReadOnlyDictionary<string, CancelFailure> Uncertain { get; init; } = new Dictionary<string, CancelFailure>();

    /// <summary>
    /// Not canceled by this call: its request was refused as a whole, or never sent. An id that cannot be sent is here too; a null
    /// among the ids is the empty id.
    /// </summary>
    public IReadOnlyDictionary<string, CancelFailure> Refused { get; init; } = new Dictionary<string, CancelFailure>();

    /// <summary>Named by an answer, and asked for by nobody. Always empty for a call without ids.</summary>
    public IReadOnlyList<string> Unrequested { get; init; } = [];

    /// <summary>
    /// For a call without ids: why it failed, or that an earlier attempt of it had no answer, so that orders may be canceled
    /// which this report does not name. Null where it went well, and for a call with ids.
    /// </summary>
    public CancelFailure? Request { get; init; }

    /// <summary>Why the work ended before its end; null where it did not.</summary>
    public string? StoppedBecause { get; init; }

    /// <summary>
    /// Whether all ids were read. It is false where the work ended before the source did, and where the source threw: what was not
    /// read by then is not in the report.
    /// </summary>
    public bool IsInputComplete { get; init; } = true;

    /// <summary>
    /// What the source of the ids threw; null where it did not. What it gave before that is in the report: where it threw before
    /// anything was sent, nothing is sent, and it is refused. What a source throws once the caller's token is canceled is not
    /// an error. In JSON, <see cref="InputErrorSummary"/> is in its place.
    /// </summary>
    [JsonIgnore]
    public Exception? InputError { get; init; }

    /// <summary>What <see cref="InputError"/> says, in a shape that can be written to JSON, and is there under its name; null where there is none.</summary>
    [JsonPropertyName(nameof(InputError))]
    public CancelInputError? InputErrorSummary
        => InputError is null ? null : new(InputError.GetType().FullName ?? InputError.GetType().Name, ExceptionText.MessageOf(InputError));

    /// <summary>How often a request was sent in all, retries included.</summary>
    public int Attempts { get; init; }

    /// <summary>What the venue last said of the signer's rate limit; null where it said nothing.</summary>
    public RateLimitStatus? RateLimit { get; init; }

    /// <summary>
    /// Whether every order is canceled, by this call or before it, all ids were read, and nothing ended the work early. Where it is
    /// false, look at the other members: an order may be open, filled, or of unknown state.
    /// </summary>
    public bool IsEverythingCanceled
        => Unaccounted.Count == 0 && Uncertain.Count == 0 && Refused.Count == 0 && Request is null && InputError is null && StoppedBecause is null && IsInputComplete
            && NotCanceled.Values.All(rejection => rejection.Kind == CancelRejectionKind.AlreadyCanceled);

    // The text of a report: how many orders there are of each state. A report can have a million of them.
    private bool PrintMembers(StringBuilder text)
    {
        var inputError = InputErrorSummary is { } error ? $"{error.Type}: {error.Message}" : null;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{nameof(Canceled)} = {Canceled.Count}, {nameof(NotCanceled)} = {NotCanceled.Count}, {nameof(Unaccounted)} = {Unaccounted.Count}, ");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{nameof(Uncertain)} = {Uncertain.Count}, {nameof(Refused)} = {Refused.Count}, {nameof(Unrequested)} = {Unrequested.Count}, ");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{nameof(Request)} = {Request}, {nameof(StoppedBecause)} = {StoppedBecause}, {nameof(IsInputComplete)} = {IsInputComplete}, ");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{nameof(InputError)} = {inputError}, {nameof(Attempts)} = {Attempts}, {nameof(RateLimit)} = {RateLimit}, {nameof(IsEverythingCanceled)} = {IsEverythingCanceled}");
        return true;
    }
}
