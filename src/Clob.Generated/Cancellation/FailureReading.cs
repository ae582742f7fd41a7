using Clob.Transport;

namespace Clob.Cancellation;

/// <summary>From what a call threw to what that says about its orders.</summary>
internal static class FailureReading
{
    /// <summary>Reads an exception.</summary>
    /// <param name="exception">What the call threw.</param>
    /// <param name="history">What became of its attempts; null where it made none, or its client does not tell.</param>
    /// <param name="isOwn">Whether its client is one that tells.</param>
    public static CancelFailure Of(Exception exception, CallHistory? history, bool isOwn)
    {
        var kind = isOwn ? KindOf(exception, history) : KindOf(exception);
        var status = (exception as ClobApiException)?.StatusCode ?? (kind == CancelFailureKind.Unknown ? history?.UnknownStatus : history?.LastStatus);
        return new(kind, status, ReasonOf(exception, kind));
    }

    private static CancelFailureKind KindOf(Exception exception, CallHistory? history) => history switch
    {
        null => CancelFailureKind.NotSent,
        { HasUnknownOutcome: true } => CancelFailureKind.Unknown,
        { Last: AttemptOutcome.Refused } => CancelFailureKind.Refused,
        _ => exception is HttpRequestException or IOException or OperationCanceledException { InnerException: TimeoutException }
            ? CancelFailureKind.Unreachable
            : CancelFailureKind.NotSent,
    };

    /// <summary>By the exception alone.</summary>
    private static CancelFailureKind KindOf(Exception exception) => exception switch
    {
        ClobApiException { IsOutcomeUnknown: false } answer when CallHistory.IsRefusal(answer.StatusCode) => CancelFailureKind.Refused,
        _ when ConnectionFailure.IsBeforeTheRequest(exception) => CancelFailureKind.Unreachable,
        ArgumentException => CancelFailureKind.NotSent,
        _ => CancelFailureKind.Unknown,
    };

    private static string ReasonOf(Exception exception, CancelFailureKind kind) => (exception, kind) switch
    {
        (ClobApiException or OperationCanceledException or ArgumentException or InvalidOperationException, _) => exception.Message,
        (HttpRequestException or IOException, CancelFailureKind.Unreachable) => $"The venue cannot be reached, and nothing was sent: {Causes(exception)}",
        (HttpRequestException or IOException, CancelFailureKind.Refused) => $"The request was refused, and then the venue was lost: {Causes(exception)}",
        (HttpRequestException or IOException, _) => WithUnknown($"No answer came: {Causes(exception)}"),

        // The type alone: a message that nobody foresaw may show what nobody should see.
        (_, CancelFailureKind.Unknown) => WithUnknown($"Unexpected {exception.GetType().Name}."),
        _ => $"Unexpected {exception.GetType().Name}. Nothing was sent.",
    };

    private static string WithUnknown(string reason)
        => reason.Contains(ClobCall.UnknownOutcome, StringComparison.Ordinal) ? reason : $"{reason} {ClobCall.UnknownOutcome}";

    /// <summary>The message, and that of the innermost cause where it says more, such as what is wrong with a certificate.</summary>
    private static string Causes(Exception exception)
    {
        var cause = exception.GetBaseException().Message;
        return exception.Message.Contains(cause, StringComparison.Ordinal) ? exception.Message : $"{exception.Message} {cause}";
    }
}
