using Clob.Calls;
using Clob.Secrets;

namespace Clob.Orders;

/// <summary>From what a call threw to what that says about its orders.</summary>
internal static class FailureReading
{
    /// <summary>Reads an exception.</summary>
    /// <param name="exception">What the call threw.</param>
    /// <param name="history">The attempts of the call; null where its client does not tell of them.</param>
    public static CancelFailure Of(Exception exception, CallHistory? history)
    {
        var kind = history is null ? ClobOutcome.Of(exception).Kind : ClobOutcome.Of(exception, history).Kind;
        var status = (exception as ClobApiException)?.StatusCode ?? (
            kind == ClobOutcomeKind.Unknown ? history?.UnknownStatus : history?.LastStatus);
        return new(kind, status, ReasonOf(exception, kind, history));
    }

    private static string ReasonOf(Exception exception, ClobOutcomeKind kind, CallHistory? history) => (exception, kind) switch
    {
        (ClobApiException, _) => ExceptionText.MessageOf(exception),
        (OperationCanceledException or ArgumentException or InvalidOperationException, ClobOutcomeKind.Unknown) => WithUnknown(
            ExceptionText.MessageOf(exception)),
        (OperationCanceledException or ArgumentException or InvalidOperationException, _) => ExceptionText.MessageOf(exception),
        (_, ClobOutcomeKind.Unreachable) when history is { IsSent: true }
            => $"The request was refused, and then the venue could not be reached: {ExceptionText.CausesOf(exception)}",
        (_, ClobOutcomeKind.Unreachable) => $"The venue cannot be reached, and nothing was sent: {ExceptionText.CausesOf(exception)}",
        (HttpRequestException or IOException, ClobOutcomeKind.Refused)
            => $"The request was refused, and then the venue was lost: {ExceptionText.CausesOf(exception)}",
        (HttpRequestException or IOException, ClobOutcomeKind.Unknown)
            => WithUnknown($"No response came: {ExceptionText.CausesOf(exception)}"),

        // The type alone: a message that nobody foresaw may show what nobody should see.
        (_, ClobOutcomeKind.Unknown) => WithUnknown($"Unexpected {exception.GetType().Name}."),
        (_, ClobOutcomeKind.Refused) => $"The request was refused, and then came an unexpected {exception.GetType().Name}.",
        _ => $"Unexpected {exception.GetType().Name}. Nothing was sent.",
    };

    private static string WithUnknown(string reason)
        => reason.Contains(CallFailure.UnknownOutcome, StringComparison.Ordinal) ? reason : $"{reason} {CallFailure.UnknownOutcome}";
}
