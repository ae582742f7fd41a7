using System.Globalization;
using System.Net;

namespace Clob.Transport;

/// <summary>Says in a sentence or two what the venue answered, and what its caller can do about it.</summary>
internal static class FailureMessage
{
    private const string EarlierAttempt
        = "An earlier attempt of the same call had no answer: whether that one was carried out is unknown.";

    public static string Of(ClobCall call, HttpResponseMessage response, VenueError error, TimeSpan? retryAfter)
    {
        var status = (int)response.StatusCode;
        var answer = string.Create(
            CultureInfo.InvariantCulture, $"{call.Operation.Id}: status {status}{Name(response.StatusCode)} with {error.Body}.");
        var hint = Hint(status, response, call, retryAfter);
        var earlier = call.History is { Last: not AttemptOutcome.Unknown, HasUnknownOutcome: true } ? EarlierAttempt : null;
        return string.Join(' ', new[] { answer, hint, earlier }.Where(sentence => sentence is not null));
    }

    private static string Name(HttpStatusCode status) => Enum.IsDefined(status) ? $" ({status})" : "";

    private static string? Hint(int status, HttpResponseMessage response, ClobCall call, TimeSpan? retryAfter) => status switch
    {
        200 => "It cannot be read as an answer, so what was done is unknown: ask for the orders.",
        >= 300 and < 400 => "A redirect is not followed, because it would carry the credentials elsewhere. Check the base address.",
        401 => "The address, the API key, its secret, its pass phrase or this machine's clock is wrong." + ClockHint(response, call),
        403 => "It comes from a firewall or a region block before the venue, which did not see the request.",
        425 or 429 or 503 when retryAfter is { } wait => string.Create(
            CultureInfo.InvariantCulture, $"Try again in {wait.TotalSeconds:0.###} s."),
        425 => "The matching engine restarts: try again in a second or two.",
        >= 500 and not 503 => "Whether anything was done is unknown: ask for the orders, or send the request again.",
        _ => null,
    };

    private static string? ClockHint(HttpResponseMessage response, ClobCall call)
    {
        if (response.Headers.Date is not { } date || call.SignedSecond is not { } signed)
        {
            return null;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $" The clock is {Math.Abs(date.ToUnixTimeSeconds() - signed)} s away from the answer's Date header.");
    }
}
