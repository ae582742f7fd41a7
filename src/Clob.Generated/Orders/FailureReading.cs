using Clob.Calls;
using Clob.Secrets;

namespace Clob.Orders;

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
        return new(kind, status, ReasonOf(exception, kind, history));
    }

    private static CancelFailureKind KindOf(Exception exception, CallHistory? history) => history switch
    {
        null => CancelFailureKind.NotSent,
        { HasUnknownOutcomeOnFailure: true } => CancelFailureKind.Unknown,
        { Last: AttemptOutcome.NotSent } when IsOfTheNetwork(exception) => CancelFailureKind.Unreachable,
        { IsSent: true } => CancelFailureKind.Refused,
        _ => CancelFailureKind.NotSent,
    };

    /// <summary>By the exception alone.</summary>
    private static CancelFailureKind KindOf(Exception exception) => exception switch
    {
        ClobApiException { IsOutcomeUnknown: false } failure when StatusRules.IsRefusal(failure.StatusCode, failure.Response, failure.Error, ExceptionText.MessageOf(failure))
            => CancelFailureKind.Refused,
        _ when ConnectionFailure.IsBeforeTheRequest(exception) => CancelFailureKind.Unreachable,
        ArgumentException => CancelFailureKind.NotSent,
        _ => CancelFailureKind.Unknown,
    };

    private static bool IsOfTheNetwork(Exception exception)
        => exception is HttpRequestException or IOException or OperationCanceledException { InnerException: TimeoutException };

    private static string ReasonOf(Exception exception, CancelFailureKind kind, CallHistory? history) => (exception, kind) switch
    {
        (ClobApiException, _) => ExceptionText.MessageOf(exception),
        (OperationCanceledException or ArgumentException or InvalidOperationException, CancelFailureKind.Unknown) => WithUnknown(ExceptionText.MessageOf(exception)),
        (OperationCanceledException or ArgumentException or InvalidOperationException, _) => ExceptionText.MessageOf(exception),
        (_, CancelFailureKind.Unreachable) when history is { IsSent: true } => $"The request was refused, and then the venue could not be reached: {Causes(exception)}",
        (_, CancelFailureKind.Unreachable) => $"The venue cannot be reached, and nothing was sent: {Causes(exception)}",
        (HttpRequestException or IOException, CancelFailureKind.Refused) => $"The request was refused, and then the venue was lost: {Causes(exception)}",
        (HttpRequestException or IOException, CancelFailureKind.Unknown) => WithUnknown($"No answer came: {Causes(exception)}"),

        // The type alone: a message that nobody foresaw may show what nobody should see.
        (_, CancelFailureKind.Unknown) => WithUnknown($"Unexpected {exception.GetType().Name}."),
        (_, CancelFailureKind.Refused) => $"The request was refused, and then came an unexpected {exception.GetType().Name}.",
        _ => $"Unexpected {exception.GetType().Name}. Nothing was sent.",
    };

    private static string WithUnknown(string reason)
        => reason.Contains(ClobCall.UnknownOutcome, StringComparison.Ordinal) ? reason : $"{reason} {ClobCall.UnknownOutcome}";

    /// <summary>The message, and that of the innermost cause where it says more, such as what is wrong with a certificate.</summary>
    private static string Causes(Exception exception)
    {
        var message = ExceptionText.MessageOf(exception);
        var cause = ExceptionText.MessageOf(ExceptionText.CauseOf(exception));
        return message.Contains(cause, StringComparison.Ordinal) ? message : $"{message} {cause}";
    }
}
