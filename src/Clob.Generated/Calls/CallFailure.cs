using System.Globalization;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Calls;

/// <summary>
/// From what a handler or a connection threw to what the caller of a method catches: an exception of a documented type, with what is
/// known of the request, without secrets, and with its <see cref="ClobOutcome"/>.
/// </summary>
internal static class CallFailure
{
    /// <summary>What is said of a call of which nobody knows whether it was carried out.</summary>
    public const string UnknownOutcome = "Whether it was carried out is unknown: ask for the orders, or send it again.";

    /// <summary>Returns what the caller catches; the same exception where it is one already.</summary>
    /// <param name="call">The call, which is over.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="timeout">The time of the call, where it has passed; null where it has not.</param>
    /// <param name="callersToken">The token that the caller passed.</param>
    public static Exception Explain(ClobCall call, Exception exception, TimeSpan? timeout, CancellationToken callersToken)
    {
        var explained = exception switch
        {
            OperationCanceledException or AttemptRefusedException when callersToken.IsCancellationRequested
                => Canceled(call, exception, callersToken),
            OperationCanceledException or AttemptRefusedException when timeout is { } time => TimedOut(call, time, exception),
            HttpRequestException lost when call.History is { Last: AttemptOutcome.NotSent, IsSent: true } => NotSentAgain(call, lost),
            AttemptRefusedException refusal => Exhausted(call, refusal),
            ClobApiException or HttpRequestException or TaskCanceledException => Clean(call, exception),
            _ when call.History.IsSent => Unexpected(call, exception),
            _ => Clean(call, exception),
        };
        ClobOutcome.Attach(explained, ClobOutcome.Of(explained, call.History));
        return explained;
    }

    /// <summary>
    /// Returns what the caller catches when the time of the call or of its last attempt has passed; shaped as HttpClient's own time-out is.
    /// </summary>
    public static TaskCanceledException TimedOut(ClobCall call, TimeSpan timeout, Exception cause)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{call.Operation.Id}: no whole response within {timeout.TotalSeconds:0.###} s. {WhatIsKnown(call.History)}");
        return new TaskCanceledException(message, new TimeoutException(message, Clean(call, cause)));
    }

    /// <summary>Returns what the caller catches whose token was canceled before the call.</summary>
    public static TaskCanceledException NotSent(ClobCall call, CancellationToken callersToken)
        => UnsentRequest.Note(new TaskCanceledException(
            $"{call.Operation.Id}: canceled by its caller before anything was sent.", innerException: null, callersToken));

    /// <summary>Returns an exception without an echo of the request; the same one where it has none.</summary>
    public static Exception Clean(ClobCall call, Exception exception) => CleanException.Of(exception, call.CreateRedactor());

    private static TaskCanceledException Canceled(ClobCall call, Exception cause, CancellationToken callersToken)
        => new(
            $"{call.Operation.Id}: canceled by its caller before its response came. {WhatIsKnown(call.History)}",
            Clean(call, cause),
            callersToken);

    /// <summary>Explains that the last attempt was not sent, but an earlier one may have been carried out.</summary>
    private static HttpRequestException NotSentAgain(ClobCall call, HttpRequestException cause)
    {
        var clean = Clean(call, cause);
        return new(HttpRequestError.Unknown, $"{call.Operation.Id}: {ExceptionText.MessageOf(clean)} {WhatIsKnown(call.History)}", clean);
    }

    /// <summary>Explains that a handler failed in a way that says nothing of the request, which was sent.</summary>
    private static Exception Unexpected(ClobCall call, Exception cause)
    {
        var message = $"{call.Operation.Id}: a handler failed with an unexpected {cause.GetType().Name}. {WhatIsKnown(call.History)}";
        return cause is OperationCanceledException
            ? new TaskCanceledException(message, Clean(call, cause))
            : new HttpRequestException(HttpRequestError.Unknown, message, Clean(call, cause));
    }

    /// <summary>
    /// Explains that a handler asked for more attempts than the limits allow: what counts is the failure of the last attempt.
    /// </summary>
    private static Exception Exhausted(ClobCall call, AttemptRefusedException refusal)
    {
        var message = $"{refusal.Message} {WhatIsKnown(call.History)}";
        return call.History is { LastStatus: { } status, HasLastSuccessStatus: false }
            ? new ClobApiException($"{message} The last status is {status}.", status)
            {
                Operation = call.Operation,
                Attempts = call.History.Attempts,
                IsOutcomeUnknown = call.History.HasUnknownOutcomeOnFailure,
            }
            : new HttpRequestException(message);
    }

    private static string WhatIsKnown(CallHistory history) => history switch
    {
        { HasUnknownOutcomeOnFailure: true } => UnknownOutcome,
        { IsSent: false } => "Nothing was sent.",
        _ => "It was refused, and not carried out.",
    };
}
