using System.Globalization;
using System.Net;
using Clob.Calls;

namespace Clob.Http;

/// <summary>Says in a sentence or two how the venue responded, and what the caller can do about it.</summary>
internal static class FailureMessage
{
    private const string EarlierAttempt
        = "An earlier attempt of the same call had no response: whether that one was carried out is unknown.";

    private const string UnknownOutcome
        = "Whether anything was done is unknown: ask for the orders, or send the request again.";

    /// <summary>Returns the message.</summary>
    /// <param name="call">The call.</param>
    /// <param name="response">Its response.</param>
    /// <param name="error">What the body says, with nothing in it that must not be shown.</param>
    /// <param name="retryAfter">The wait that the venue asks for; null where it asks for none.</param>
    public static string Of(ClobCall call, HttpResponseMessage response, VenueError error, TimeSpan? retryAfter)
    {
        var status = (int)response.StatusCode;
        var meaning = StatusMeaning.Of(status, call.Operation);
        var with = call.Operation.OtherSuccessStatuses.Contains(status) ? "" : $" with {error.Body}";
        var told = string.Create(CultureInfo.InvariantCulture, $"{call.Operation.Id}: status {status}{Name(response.StatusCode)}{with}.");
        var hint = HintOf(meaning, retryAfter) + (meaning.IsOfCredentials ? ClockHint(response, call.SignedSecond) : null);
        var outcome = call.History switch
        {
            { Last: AttemptOutcome.Unknown } => call.Operation.IsDocumentedSuccess(status) ? null : UnknownOutcome,
            { HasUnknownOutcome: true } => EarlierAttempt,
            _ => null,
        };
        return string.Join(' ', new[] { told, hint, outcome }.Where(sentence => !string.IsNullOrEmpty(sentence)));
    }

    private static string Name(HttpStatusCode status) => Enum.IsDefined(status) ? $" ({status})" : "";

    private static string? HintOf(StatusMeaning meaning, TimeSpan? retryAfter)
        => retryAfter is { } wait && meaning.Retry is (RetryKind.AfterRefusal or RetryKind.AfterRateLimit or RetryKind.WhileDisabled)
            ? string.Create(CultureInfo.InvariantCulture, $"Try again in {wait.TotalSeconds:0.###} s.")
            : meaning.Hint;

    private static string? ClockHint(HttpResponseMessage response, long? signedSecond)
    {
        if (response.Headers.Date is not { } date || signedSecond is not { } signed)
        {
            return null;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $" The clock is {Math.Abs(date.ToUnixTimeSeconds() - signed)} s away from the response's Date header.");
    }
}
