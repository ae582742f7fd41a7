using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob;

/// <summary>The outcome of each order of a cancel.</summary>
/// <remarks>
/// For a call with ids, each id that was passed is exactly once in <see cref="Canceled"/>, <see cref="NotCanceled"/>,
/// <see cref="Unaccounted"/>, <see cref="Uncertain"/> or <see cref="Refused"/>, in the order in which they came; ids compare
/// exactly. For a call without ids, the first two hold what the venue named, and <see cref="RequestFailure"/> says whether it failed.
/// </remarks>
public sealed record CancelReport
{
    /// <summary>
    /// Gets the orders that this call canceled. An order that was "already canceled" after an attempt without a response is among them.
    /// </summary>
    public IReadOnlyList<string> Canceled { get; init; } = [];

    /// <summary>Gets the orders that are not canceled, with the venue's reason. An id that the venue names as both is here.</summary>
    public IReadOnlyDictionary<string, CancelRejection> NotCanceled { get; init; } = new Dictionary<string, CancelRejection>();

    /// <summary>Gets the orders that the response did not name: the venue has said nothing about them, so read the orders.</summary>
    public IReadOnlyList<string> Unaccounted { get; init; } = [];

    /// <summary>Gets the orders whose state is unknown: the request may have been carried out, and no response says so.</summary>
    public IReadOnlyDictionary<string, CancelFailure> Uncertain { get; init; } = new Dictionary<string, CancelFailure>();

    /// <summary>
    /// Gets the orders that this call did not cancel, because the request was refused as a whole, or never sent. An id that cannot be
    /// sent is here too; a null among the ids is the empty id.
    /// </summary>
    public IReadOnlyDictionary<string, CancelFailure> Refused { get; init; } = new Dictionary<string, CancelFailure>();

    /// <summary>Gets the orders that a response named, although nobody asked for them. Always empty for a call without ids.</summary>
    public IReadOnlyList<string> Unrequested { get; init; } = [];

    /// <summary>
    /// Gets, for a call without ids, why it failed, or that an earlier attempt of it had no response, so that orders may be canceled
    /// that this report does not name. Null where it went well, and for a call with ids.
    /// </summary>
    public CancelFailure? RequestFailure { get; init; }

    /// <summary>Gets what stopped the call early; null where nothing did.</summary>
    public CancelStopReason? StoppedBecause { get; init; }

    /// <summary>
    /// Gets whether all ids were read. It is false where the call stopped before the source ended, and where the source threw: what was not
    /// read by then is not in the report.
    /// </summary>
    public bool IsInputComplete { get; init; } = true;

    /// <summary>
    /// Gets what the source of the ids threw; null where it did not. What it gave before that is in the report: where it threw before
    /// anything was sent, nothing is sent, and it is refused. What a source throws once the caller's token is canceled is not
    /// an error. In JSON, <see cref="InputErrorSummary"/> is in its place.
    /// </summary>
    [JsonIgnore]
    public Exception? InputError { get; init; }

    /// <summary>
    /// Gets a summary of <see cref="InputError"/> that can be serialized, and is serialized under its name; null where there is none.
    /// </summary>
    [JsonPropertyName(nameof(InputError))]
    public CancelInputError? InputErrorSummary
    {
        get => field ?? (InputError is null ? null : CancelInputError.Of(InputError));
        init;
    }

    /// <summary>Gets how many times a request was sent in all, retries included.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets what the venue last said of the signer's rate limit; null where it said nothing.</summary>
    public RateLimitStatus? RateLimit { get; init; }

    /// <summary>
    /// Gets whether every order is canceled, by this call or before it, all ids were read, and nothing stopped the call early. Where it is
    /// false, look at <see cref="Outcomes"/> and the other members: an order may be open, filled, or of unknown state.
    /// </summary>
    public bool IsSuccess
        => Unaccounted.Count == 0
            && Uncertain.Count == 0
            && Refused.Count == 0
            && RequestFailure is null
            && InputErrorSummary is null
            && StoppedBecause is null
            && IsInputComplete
            && NotCanceled.Values.All(rejection => rejection.Kind == CancelRejectionKind.AlreadyCanceled);

    /// <summary>
    /// Gets every order of the report in one sequence: those of <see cref="Canceled"/>, then those of <see cref="NotCanceled"/>,
    /// <see cref="Unaccounted"/>, <see cref="Uncertain"/> and <see cref="Refused"/>. Not in JSON, which has those members.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<OrderOutcome> Outcomes
        => Canceled.Select(orderId => new OrderOutcome(orderId, OrderOutcomeKind.Canceled))
            .Concat(NotCanceled.Select(pair => Of(pair.Key, pair.Value)))
            .Concat(Unaccounted.Select(orderId => new OrderOutcome(orderId, OrderOutcomeKind.Unaccounted)))
            .Concat(Uncertain.Select(pair => Of(pair.Key, OrderOutcomeKind.Uncertain, pair.Value)))
            .Concat(Refused.Select(pair => Of(pair.Key, OrderOutcomeKind.Refused, pair.Value)));

    /// <summary>Returns one line for a log: how many orders there are of each outcome, and what stopped the call early.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(IsSuccess ? "success" : "NOT success")}: {Canceled.Count} canceled, ");
        text.Append(CultureInfo.InvariantCulture, $"{NotCanceled.Count} not canceled, {Unaccounted.Count} unaccounted, ");
        text.Append(CultureInfo.InvariantCulture, $"{Uncertain.Count} uncertain, {Refused.Count} refused, ");
        text.Append(CultureInfo.InvariantCulture, $"{Unrequested.Count} unrequested; attempts: {Attempts}");
        if (RequestFailure is { } failure)
        {
            text.Append(CultureInfo.InvariantCulture, $"; request {failure.Kind}: {failure.Reason}");
        }

        if (StoppedBecause is { } stop)
        {
            text.Append(CultureInfo.InvariantCulture, $"; stopped ({stop.Kind}): {stop.Text}");
        }

        if (InputErrorSummary is { } error)
        {
            text.Append(CultureInfo.InvariantCulture, $"; ids unreadable: {error.Type}: {error.Message}");
        }
        else if (!IsInputComplete)
        {
            text.Append("; not all ids were read");
        }

        return text.ToString().ReplaceLineEndings(" ");
    }

    /// <summary>Returns whether the other report says the same of the same orders, in lists in the same order.</summary>
    /// <param name="other">The other report.</param>
    public bool Equals(CancelReport? other)
        => other is not null
            && ContentEquality.AreEqual(Canceled, other.Canceled)
            && ContentEquality.AreEqual(NotCanceled, other.NotCanceled)
            && ContentEquality.AreEqual(Unaccounted, other.Unaccounted)
            && ContentEquality.AreEqual(Uncertain, other.Uncertain)
            && ContentEquality.AreEqual(Refused, other.Refused)
            && ContentEquality.AreEqual(Unrequested, other.Unrequested)
            && Equals(RequestFailure, other.RequestFailure)
            && Equals(StoppedBecause, other.StoppedBecause)
            && IsInputComplete == other.IsInputComplete
            && Equals(InputErrorSummary, other.InputErrorSummary)
            && Attempts == other.Attempts
            && Equals(RateLimit, other.RateLimit);

    /// <inheritdoc />
    public override int GetHashCode()
        => HashCode.Combine(
            ContentEquality.HashOf(Canceled),
            NotCanceled.Count,
            Unaccounted.Count,
            Uncertain.Count,
            Refused.Count,
            RequestFailure,
            StoppedBecause,
            Attempts);

    private static OrderOutcome Of(string orderId, CancelRejection rejection)
        => new(orderId, OrderOutcomeKind.NotCanceled, rejection.Kind, Failure: null, rejection.Reason);

    private static OrderOutcome Of(string orderId, OrderOutcomeKind kind, CancelFailure failure)
        => new(orderId, kind, Rejection: null, failure, failure.Reason);
}
