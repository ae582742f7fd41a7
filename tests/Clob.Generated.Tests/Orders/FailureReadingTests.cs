using System.Security.Authentication;
using Clob.Calls;
using Clob.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>What a report says of an exception: the kind, the status, and a text that a person can act on.</summary>
public sealed class FailureReadingTests
{
    private static readonly Exception Closed = new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed.");
    private static readonly Exception Refused = new HttpRequestException(
        HttpRequestError.ConnectionError, "Connection refused.", new IOException(
            "outer", new AuthenticationException("The certificate has expired.")));

    [Fact]
    public void Lost_response_is_unknown_and_says_so()
        => AssertSays(ClobOutcomeKind.Unknown, null, $"No response came: The connection was closed. {CallFailure.UnknownOutcome}", Closed, Attempts.Lost);

    [Fact]
    public void Venue_that_cannot_be_reached_says_why_with_the_innermost_cause()
        => AssertSays(
            ClobOutcomeKind.Unreachable,
            null,
            "The venue cannot be reached, and nothing was sent: Connection refused. The certificate has expired.",
            Refused,
            Attempts.Unsent);

    [Fact]
    public void Cause_that_the_message_contains_is_said_once()
        => AssertSays(
            ClobOutcomeKind.Unreachable,
            null,
            "The venue cannot be reached, and nothing was sent: Connection refused (10.0.0.1)",
            new HttpRequestException(
                HttpRequestError.ConnectionError, "Connection refused (10.0.0.1)", new IOException("Connection refused")),
            Attempts.Unsent);

    [Fact]
    public void Venue_that_cannot_be_reached_after_a_refusal_has_refused()
        => AssertSays(
            ClobOutcomeKind.Unreachable,
            null,
            "The request was refused, and then the venue could not be reached: Connection refused. The certificate has expired.",
            Refused,
            Attempts.Status(429),
            Attempts.Unsent);

    [Fact]
    public void Venue_that_is_lost_after_its_refusal_has_refused()
        => AssertSays(
            ClobOutcomeKind.Refused, 401, "The request was refused, and then the venue was lost: The connection was closed.", Closed, Attempts.Status(401));

    [Fact]
    public void Unexpected_exception_after_a_refusal_is_named_by_its_type_alone()
        => AssertSays(
            ClobOutcomeKind.Refused,
            401,
            "The request was refused, and then came an unexpected FormatException.",
            new FormatException("the passphrase is open sesame"),
            Attempts.Status(401));

    [Fact]
    public void Unexpected_exception_before_the_request_is_named_by_its_type_alone()
        => AssertSays(
            ClobOutcomeKind.NotSent, null, "Unexpected FormatException. Nothing was sent.", new FormatException(
                "the passphrase is open sesame"));

    [Fact]
    public void Unexpected_exception_after_the_request_is_unknown()
        => AssertSays(
            ClobOutcomeKind.Unknown, null, $"Unexpected FormatException. {CallFailure.UnknownOutcome}", new FormatException("x"), Attempts.Lost);

    [Fact]
    public void Time_out_after_the_request_is_unknown()
        => AssertSays(ClobOutcomeKind.Unknown, null, $"Too slow. {CallFailure.UnknownOutcome}", new OperationCanceledException("Too slow."), Attempts.Lost);

    [Fact]
    public void Text_that_says_that_the_outcome_is_unknown_is_not_told_so_again()
        => AssertSays(
            ClobOutcomeKind.Unknown,
            null,
            $"Too slow. {CallFailure.UnknownOutcome}",
            new OperationCanceledException($"Too slow. {CallFailure.UnknownOutcome}"),
            Attempts.Lost);

    [Fact]
    public void Time_out_before_the_request_says_what_it_says()
        => AssertSays(ClobOutcomeKind.NotSent, null, "Too slow.", new OperationCanceledException("Too slow."));

    [Fact]
    public void Status_of_the_exception_counts_before_that_of_an_attempt()
        => AssertSays(ClobOutcomeKind.Refused, 404, "gone", new ClobApiException("gone", 404), Attempts.Status(401));

    [Fact]
    public void Status_of_an_unknown_outcome_is_that_of_its_attempt_and_not_of_a_later_one()
        => AssertSays(
            ClobOutcomeKind.Unknown, 502, $"No response came: The connection was closed. {CallFailure.UnknownOutcome}", Closed, Attempts.Status(502), Attempts.Status(429));

    [Fact]
    public void Client_that_tells_of_no_attempts_is_judged_by_its_exception()
    {
        Assert.Equal(
            new CancelFailure(ClobOutcomeKind.Refused, 401, "Unauthorized"),
            FailureReading.Of(new ClobApiException("Unauthorized", 401), history: null));
        Assert.Equal(
            new CancelFailure(ClobOutcomeKind.Unknown, null, $"No response came: The connection was closed. {CallFailure.UnknownOutcome}"),
            FailureReading.Of(Closed, history: null));
    }

    private static void AssertSays(
        ClobOutcomeKind kind, int? status, string reason, Exception exception, params Action<CallAttempt>[] attempts)
        => Assert.Equal(new CancelFailure(kind, status, reason), FailureReading.Of(exception, Attempts.History(attempts)));
}
