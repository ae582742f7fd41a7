using Clob.Calls;
using Clob.Tests.Support;

namespace Clob.Tests.Calls;

/// <summary>What the attempts of a call say together.</summary>
public sealed class CallHistoryTests
{
    [Fact]
    public void Call_without_an_attempt_has_sent_nothing()
    {
        var history = new CallHistory();

        Assert.Equal((0, AttemptOutcome.NotSent, false, false, false), (
            history.Attempts, history.Last, history.IsSent, history.HasUnknownOutcome, history.HasUnknownOutcomeOnFailure));
        Assert.Equal(
            (null, null, false, false), (history.LastStatus, history.UnknownStatus, history.WasRateLimited, history.HasLastSuccessStatus));
        Assert.Null(history.LastResponse);
        Assert.Null(history.RateLimit);
    }

    [Fact]
    public void Unknown_outcome_stays_whatever_comes_later()
    {
        foreach (var later in (int[])[200, 401, 429, 503])
        {
            var history = Attempts.History(Attempts.Lost, Attempts.Status(later));
            Assert.True(history.HasUnknownOutcome);
            Assert.True(history.IsSent);
            Assert.Equal(2, history.Attempts);
            Assert.Equal((later, null), (history.LastStatus, history.UnknownStatus));
        }
    }

    [Fact]
    public void Refusals_leave_nothing_unknown()
    {
        var history = Attempts.History(Attempts.Status(429), Attempts.Status(425), Attempts.Status(401));

        Assert.False(history.HasUnknownOutcomeOnFailure);
        Assert.True(history.IsSent);
        Assert.True(history.WasRateLimited);
        Assert.Equal(AttemptOutcome.Refused, history.Last);
        Assert.Equal((1, 1, 0), (history.CountOf(429), history.CountOf(425), history.CountOf(200)));
    }

    [Fact]
    public void Attempt_that_could_not_be_sent_is_no_outcome()
    {
        var history = Attempts.History(Attempts.Unsent, Attempts.Unsent);

        Assert.Equal((2, AttemptOutcome.NotSent, false, false), (
            history.Attempts, history.Last, history.IsSent, history.HasUnknownOutcomeOnFailure));
    }

    [Fact]
    public void Attempt_that_is_under_way_may_be_carried_out_once_it_is_written()
    {
        var history = new CallHistory();
        var attempt = history.Begin(new HttpRequestMessage(), isWatched: true);
        Assert.Equal((false, false), (history.IsSent, history.HasUnknownOutcome));

        attempt.Written();
        Assert.Equal((true, true), (history.IsSent, history.HasUnknownOutcome));

        var unwatched = new CallHistory();
        unwatched.Begin(new HttpRequestMessage(), isWatched: false);
        Assert.Equal((true, true), (unwatched.IsSent, unwatched.HasUnknownOutcome));
    }

    [Fact]
    public void Answer_that_was_read_says_so_for_one_attempt()
    {
        var one = Attempts.History(Attempts.Status(200));
        Assert.Equal(
            (false, true, true, 200), (one.HasUnknownOutcome, one.HasUnknownOutcomeOnFailure, one.HasLastSuccessStatus, one.UnknownStatus));

        var two = Attempts.History(Attempts.Status(200), Attempts.Status(200));
        Assert.True(two.HasUnknownOutcome);
    }

    [Fact]
    public void Status_of_what_is_unknown_is_that_of_its_own_attempt()
    {
        Assert.Equal(502, Attempts.History(Attempts.Status(502), Attempts.Status(429)).UnknownStatus);
        Assert.Equal(504, Attempts.History(Attempts.Status(502), Attempts.Status(504)).UnknownStatus);
        Assert.Equal(502, Attempts.History(Attempts.Status(502), Attempts.Status(200)).UnknownStatus);
    }

    [Fact]
    public void Response_in_place_of_the_one_that_came_makes_its_status_unclear()
    {
        var history = Attempts.History(Attempts.Status(200), Attempts.Status(429));
        history.Unclear(new HttpResponseMessage(System.Net.HttpStatusCode.OK));
        Assert.True(history.HasUnknownOutcome);
        Assert.Equal(200, history.UnknownStatus);

        var other = Attempts.History(Attempts.Status(401));
        other.Unclear(new HttpResponseMessage(System.Net.HttpStatusCode.OK));
        Assert.False(other.HasUnknownOutcomeOnFailure);
    }

    [Fact]
    public void Body_of_a_bad_request_decides_whether_it_was_refused()
    {
        var history = Attempts.History(Attempts.Status(400));
        Assert.True(history.HasUnknownOutcome);

        history.Confirm(history.LastResponse!);
        Assert.False(history.HasUnknownOutcomeOnFailure);
        Assert.Equal(AttemptOutcome.Refused, history.Last);

        var failed = Attempts.History(Attempts.Status(502));
        failed.Confirm(failed.LastResponse!);
        Assert.Equal(AttemptOutcome.Unknown, failed.Last);
    }

    [Fact]
    public void Request_that_was_written_again_after_its_connection_was_lost_may_have_been_carried_out_twice()
    {
        var history = Attempts.History(attempt =>
        {
            attempt.Written();
            attempt.Written();
            attempt.Answered(new HttpResponseMessage(), isSuccess: true);
        });
        Assert.Equal((2, true), (history.Attempts, history.HasUnknownOutcome));

        // HTTP/2 says that the first was not touched.
        var stream = Attempts.History(attempt =>
        {
            attempt.Written();
            attempt.Written();
            attempt.Answered(new HttpResponseMessage { Version = new Version(2, 0) }, isSuccess: true);
        });
        Assert.Equal((2, false), (stream.Attempts, stream.HasUnknownOutcome));
    }

    [Fact]
    public void Attempt_is_found_by_its_request_as_long_as_it_is_under_way()
    {
        var history = new CallHistory();
        using var first = new HttpRequestMessage();
        using var second = new HttpRequestMessage();
        var one = history.Begin(first, isWatched: true);
        var two = history.Begin(second, isWatched: true);

        Assert.Same(one, history.Of(first));
        Assert.Same(two, history.Of(second));
        Assert.Null(history.Of(new HttpRequestMessage()));
        one.Refuse();
        Assert.Null(history.Of(first));
    }

    [Fact]
    public void Failure_before_the_request_is_known_by_its_kind_where_nobody_watches()
    {
        Assert.Equal(AttemptOutcome.NotSent, Failed(new HttpRequestException(HttpRequestError.NameResolutionError)).Last);
        Assert.Equal(AttemptOutcome.Unknown, Failed(new HttpRequestException(HttpRequestError.ResponseEnded)).Last);
        Assert.Equal(AttemptOutcome.Unknown, Failed(new HttpRequestException(HttpRequestError.NameResolutionError), isSent: true).Last);

        static CallHistory Failed(Exception exception, bool isSent = false)
        {
            var history = new CallHistory();
            history.Begin(new HttpRequestMessage(), isWatched: false).Failed(exception, isSent);
            return history;
        }
    }
}
