using System.Globalization;
using System.Net;

namespace Clob.Calls;

/// <summary>Says in a sentence or two what the venue answered, and what its caller can do about it.</summary>
internal static class FailureMessage
{
    private const string EarlierAttempt
        = "An earlier attempt of the same call had no answer: whether that one was carried out is unknown.";

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
        var answer = string.Create(
            CultureInfo.InvariantCulture, $"{call.Operation.Id}: status {status}{Name(response.StatusCode)} with {error.Body}.");
        var hint = Hint(status, retryAfter) + (status == 401 ? ClockHint(response, call.SignedSecond) : null);
        var outcome = call.History switch
        {
            { Last: AttemptOutcome.Unknown } => status == StatusRules.Ok ? null : UnknownOutcome,
            { HasUnknownOutcome: true } => EarlierAttempt,
            _ => null,
        };
        return string.Join(' ', new[] { answer, hint, outcome }.Where(sentence => !string.IsNullOrEmpty(sentence)));
    }

    private static string Name(HttpStatusCode status) => Enum.IsDefined(status) ? $" ({status})" : "";

    private static string? Hint(int status, TimeSpan? retryAfter) => status switch
    {
        200 => "It cannot be read as an answer, so what was done is unknown: ask for the orders.",
        >= 300 and < 400 => "A redirect is not followed, because it would carry the credentials elsewhere. Check the base address.",
        401 => "The address, the API key, its secret, its pass phrase or this machine's clock is wrong.",
        403 => "It comes from a firewall or a region block before the venue, which did not see the request.",
        407 => "It comes from a proxy, which asks for a user name and a password of its own.",
        408 => "The server did not wait for the whole request.",
        421 => "The connection led to a server that does not answer for this address.",
        425 or 429 or 503 when retryAfter is { } wait => string.Create(
            CultureInfo.InvariantCulture, $"Try again in {wait.TotalSeconds:0.###} s."),
        425 => "The matching engine restarts: try again in a second or two.",
        _ => ProxyHint(status),
    };

    /// <summary>What Cloudflare, which stands before the venue, means by statuses of its own.</summary>
    private static string? ProxyHint(int status) => status switch
    {
        520 => "Cloudflare got something from the venue that it does not understand.",
        521 => "Cloudflare could not connect to the venue, which refused.",
        522 => "Cloudflare could not connect to the venue in time.",
        523 => "Cloudflare could not reach the venue.",
        524 => "Cloudflare connected to the venue, which did not answer in time.",
        525 or 526 => "Cloudflare could not agree with the venue on a safe connection.",
        527 or 530 => "Cloudflare failed between the venue and itself.",
        _ => null,
    };

    private static string? ClockHint(HttpResponseMessage response, long? signedSecond)
    {
        if (response.Headers.Date is not { } date || signedSecond is not { } signed)
        {
            return null;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $" The clock is {Math.Abs(date.ToUnixTimeSeconds() - signed)} s away from the answer's Date header.");
    }
}
