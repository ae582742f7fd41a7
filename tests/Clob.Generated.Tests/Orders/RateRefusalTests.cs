using System.Text.RegularExpressions;
using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>
/// A refusal for the signer's rate (429) means "not now": the ids go out again, until the caller or the deadline says otherwise.
/// </summary>
public sealed class RateRefusalTests : CancelerTest
{
    private static readonly Dictionary<string, string> Pending = new() { ["0x2"] = "in flight" };

    private readonly List<TimeSpan> _sentAt = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refused_ids_are_sent_again_until_they_are_admitted(bool isPaced)
    {
        var venue = Refusing(20);

        var report = await CancelAsync(venue, Example.OrderIds(150), options => options.IsPaced = isPaced);

        Assert.Equal(Example.OrderIds(150), report.Canceled);
        Assert.Null(report.StoppedBecause?.Text);
        Assert.True(report.IsSuccess);
        Assert.Equal(venue.Network.Requests.Count, report.Attempts);
    }

    [Fact]
    public async Task Refused_ids_keep_their_place_before_those_that_were_not_sent()
    {
        var venue = Refusing(1);

        await CancelAsync(venue, Example.OrderIds(180), options => options.Tier = RateLimitTier.Standard);

        var admitted = venue.Batches.Skip(1).SelectMany(batch => batch);
        Assert.Equal(Example.OrderIds(60), venue.Batches[0]);
        Assert.Equal(Example.OrderIds(180), admitted.Distinct().Order(StringComparer.Ordinal));
        Assert.True(venue.Batches.ToList().FindLastIndex(batch => batch.Contains(Example.OrderIds(1)[0]))
            <= venue.Batches.ToList().FindIndex(batch => batch.Contains(Example.OrderIds(180)[179])));
    }

    [Fact]
    public async Task Refused_batch_comes_back_to_the_canceler_immediately()
    {
        var venue = Refusing(1);

        await CancelAsync(venue, Example.OrderIds(60), options => options.Tier = RateLimitTier.Standard);

        // One second at least, and half of it more at random at most; the retry handler below does not wait too.
        Assert.Equal(2, _sentAt.Count);
        Assert.InRange(_sentAt[1] - _sentAt[0], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task Refusals_in_a_row_are_waited_out_for_longer_each_time_and_never_for_longer_than_thirty_seconds()
    {
        await CancelAsync(Refusing(12), ["0x1"]);

        var waits = Waits();
        Assert.All(
            waits.Take(5).Select((wait, at) => (wait, least: Math.Pow(2, at))), each => Assert.True(each.wait.TotalSeconds >= each.least));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30.01)));
    }

    [Fact]
    public async Task Requests_become_smaller_while_they_are_refused_and_larger_again()
    {
        var venue = new Venue(request => request.OrderIds.Length > 20 && request.Number < 10 ? Answer.Of(429, "", null) : null);

        var report = await CancelAsync(venue, Example.OrderIds(300), options => options.Tier = RateLimitTier.Standard);

        Assert.Equal(300, report.Canceled.Count);
        Assert.Contains(venue.Sizes, size => size <= 20);
        Assert.Equal(60, venue.Sizes[^2]);
    }

    [Fact]
    public async Task Tier_that_is_smaller_than_every_known_one_is_found_out()
    {
        var venue = new Venue(
            request => request.OrderIds.Length > 3 ? Answer.Of(429, "", null).With("Poly-RateLimit-Tier", "Pebble") : null);

        var report = await CancelAsync(venue, Example.OrderIds(40));

        Assert.Equal(Example.OrderIds(40), report.Canceled);
    }

    [Fact]
    public async Task First_request_after_a_refusal_goes_alone()
    {
        var gate = new Gate(Refusing(1).Network);
        var canceler = new OrderCanceler(Example.RetryingClient(gate, Clock), null, Clock, random: () => 1);
        var passing = Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(300)));
        await gate.HeldAsync(1);
        gate.Release(1);

        // By now the bucket holds tokens for two.
        await gate.HeldAsync(1);
        Assert.Equal(1, gate.Held);

        gate.Release(100);
        Assert.Equal(300, (await passing).Canceled.Count);
    }

    [Fact]
    public async Task Refusals_are_no_failures_in_a_row()
    {
        var venue = new Venue(
            request => request.Number <= 8 ? request.Number % 3 == 0 ? Answer.Of(403, "", "text/html") : Answer.Of(429, "", null) : null);

        var report = await CancelAsync(venue, Example.OrderIds(60), options =>
        {
            options.Tier = RateLimitTier.Standard;
            options.MaxConsecutiveFailures = 3;
        });

        Assert.Null(report.StoppedBecause?.Text);
        Assert.All(report.Refused.Values, failure => Assert.Equal(403, failure.StatusCode));
    }

    [Fact]
    public async Task Deadline_ends_a_venue_that_always_refuses()
    {
        var report = await CancelAsync(Refusing(int.MaxValue), Example.OrderIds(150), options => options.Timeout = TimeSpan.FromMinutes(5));

        Assert.Equal(Example.OrderIds(150), report.Refused.Keys);
        Assert.Equal("The time-out of 300 s passed.", report.StoppedBecause?.Text);
        var refused = report.Refused.Values.First();
        Assert.Equal((ClobOutcomeKind.Refused, 429), (refused.Kind, refused.StatusCode));
        Assert.Contains("The time-out of 300 s passed.", refused.Reason, StringComparison.Ordinal);
        Assert.Equal((ClobOutcomeKind.NotSent, null), (report.Refused.Values.Last().Kind, report.Refused.Values.Last().StatusCode));
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public async Task Token_ends_a_venue_that_always_refuses()
    {
        using var source = new CancellationTokenSource();
        var venue = new Venue(request =>
        {
            if (request.Number == 5)
            {
                source.Cancel();
            }

            return Answer.Of(429, "", null);
        });

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Clock.PassWaitsAsync(Canceler(venue).CancelAsync(Example.OrderIds(100), cancellationToken: source.Token)));

        Assert.Equal(Example.OrderIds(100), exception.Report.Refused.Keys);
    }

    [Fact]
    public async Task Progress_is_told_while_everything_is_refused()
    {
        var progress = new ProgressSteps<CancelProgress>();

        await Clock.PassWaitsAsync(Canceler(Refusing(4)).CancelAsync(Example.OrderIds(2), progress));

        Assert.True(progress.Seen.Count >= 5);
    }

    [Fact]
    public async Task Refusal_after_an_attempt_without_an_answer_leaves_it_uncertain_until_an_answer_comes()
    {
        var venue = new Venue(request => request.Number switch
        {
            1 => Answer.Of(502, "", null),
            2 => Answer.Of(429, "", null),
            _ => Venue.Ok([], new Dictionary<string, string> { ["0x1"] = "Order already canceled", ["0x2"] = "Order already matched" }),
        });

        var report = await CancelAsync(venue, ["0x1", "0x2"]);

        // The first attempt may have canceled it.
        Assert.Equal(["0x1"], report.Canceled);
        Assert.Equal(["0x2"], report.NotCanceled.Keys);
    }

    [Fact]
    public async Task Refusal_after_an_attempt_without_an_answer_is_uncertain_where_the_deadline_comes_first()
    {
        var venue = new Venue(request => Answer.Of(request.Number == 1 ? 502 : 429, "", null));

        var report = await CancelAsync(venue, ["0x1", "0x2"], options => options.Timeout = TimeSpan.FromSeconds(20));

        Assert.Equal(["0x1", "0x2"], report.Uncertain.Keys);
        Assert.All(report.Uncertain.Values, failure => Assert.Equal(ClobOutcomeKind.Unknown, failure.Kind));
    }

    [Fact]
    public async Task Refused_request_for_a_pending_order_does_not_count_as_one_of_its_requests()
    {
        var venue = new Venue(
            request => request.Number is 2 or 4 ? Answer.Of(429, "", null) : request.Number < 7 ? Venue.Ok([], Pending) : null);

        var report = await CancelAsync(venue, ["0x2"], options => options.MaxPendingRetries = 4);

        Assert.Equal(["0x2"], report.Canceled);
        Assert.Equal(7, report.Attempts);
    }

    [Fact]
    public async Task Refused_request_for_a_pending_order_keeps_the_venues_reason_where_the_deadline_comes_first()
    {
        var venue = new Venue(request => request.Number == 1 ? Venue.Ok([], Pending) : Answer.Of(429, "", null));

        var report = await CancelAsync(venue, ["0x2"], options => options.Timeout = TimeSpan.FromSeconds(60));

        Assert.Equal(Pending["0x2"], report.NotCanceled["0x2"].Reason);
        Assert.Equal("The time-out of 60 s passed.", report.StoppedBecause?.Text);
    }

    [Fact]
    public async Task Refusal_of_a_client_of_others_is_waited_out_too()
    {
        var calls = 0;
        var canceler = new OrderCanceler(
            new StubClient(ids => ++calls < 4
                ? throw new ClobApiException("no", 429) { RetryAfter = TimeSpan.FromSeconds(2) }
                : new CancelOrdersResponse { Canceled = ids }),
            null,
            Clock);

        var report = await Clock.PassWaitsAsync(canceler.CancelAsync(["0x1", "0x2"]));

        Assert.Equal(["0x1", "0x2"], report.Canceled);
        Assert.InRange(Clock.Elapsed.TotalSeconds, 2 + 2 + 4, 9.6);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("7", 7)]
    [InlineData("100000", 30)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT", 1)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 30)]
    public async Task Wait_that_the_venue_asks_for_is_the_least_and_never_longer_than_thirty_seconds(string retryAfter, double least)
    {
        var venue = Refusing(1, response => response.With("Retry-After", retryAfter));

        await CancelAsync(venue, ["0x1"]);

        Assert.InRange(Waits().Single().TotalSeconds, least, Math.Min(30.01, least + 0.51));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1720000005", 5)]
    [InlineData("253402300799", 1)]
    [InlineData("-9223372036854775808", 1)]
    public async Task Reset_is_waited_for_where_the_venue_says_nothing_else(string reset, double least)
    {
        var venue = Refusing(1, response => response.With("Poly-RateLimit-Reset", reset));

        await CancelAsync(venue, ["0x1"]);

        Assert.InRange(Waits().Single().TotalSeconds, least, Math.Min(30.01, least + 0.51));
    }

    [Fact]
    public async Task Venue_that_admits_nothing_for_the_time_that_is_set_ends_the_work()
    {
        var venue = Refusing(int.MaxValue);

        var report = await CancelAsync(venue, ["0x1", "0x2"], options => options.RateLimitTimeout = TimeSpan.FromSeconds(30));

        Assert.Equal(["0x1", "0x2"], report.Refused.Keys);
        Assert.All(report.Refused.Values, failure => Assert.Equal(429, failure.StatusCode));
        Assert.Contains("for 30 s", report.StoppedBecause?.Text, StringComparison.Ordinal);
        Assert.All(report.Refused.Values, failure => Assert.Single(Regex.Matches(failure.Reason, "status 429")));
        Assert.InRange(Clock.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Tokens_that_are_missing_are_waited_for()
    {
        var venue = Refusing(1, response => response.With("Poly-RateLimit-Tier", "Standard").With("Poly-RateLimit-Remaining", "20"));

        await CancelAsync(venue, Example.OrderIds(60), options => options.Tier = RateLimitTier.Standard);

        // 40 tokens at 80 a second.
        Assert.InRange(Waits().Single().TotalSeconds, 0.5, 1.01);
    }

    [Fact]
    public async Task Cancel_by_market_is_still_retried_below()
    {
        var report = await Clock.PassWaitsAsync(Canceler(Refusing(1)).CancelMarketAsync(new CancelMarketOrdersRequest { AssetId = "7" }));

        Assert.Equal((2, null), (report.Attempts, report.RequestFailure));
    }

    private Venue Refusing(int times, Action<HttpResponseMessage>? configure = null) => new(request =>
    {
        _sentAt.Add(Clock.Elapsed);
        if (request.Number > times)
        {
            return null;
        }

        var refusal = Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json");
        configure?.Invoke(refusal);
        return refusal;
    });

    private List<TimeSpan> Waits() => [.. _sentAt.Zip(_sentAt.Skip(1), (one, next) => next - one)];
}
