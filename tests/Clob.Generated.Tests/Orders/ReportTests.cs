using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Where each id stands in the end.</summary>
public sealed class ReportTests : CancelerTest
{
    [Fact]
    public async Task Report_tells_of_each_id_once_in_the_order_of_the_input()
    {
        var venue = new Venue(_ => Answer.Ok("""
            {
              "canceled": ["0x6", "0x1", "0xabc", "0x2"],
              "not_canceled": { "0x4": "Order already matched", "0x2": "Order not found", "0x3": "frozen", "0xabc": "in flight", "0xdef": "?" }
            }
            """));

        var report = await CancelAsync(venue, ["0x1", "0x2", "0x3", "0x4", "0x5", "0x6"]);

        Assert.Equal(["0x1", "0x6"], report.Canceled);
        Assert.Equal(["0x2", "0x3", "0x4"], report.NotCanceled.Keys);
        Assert.Equal(new CancelRejection(CancelRejectionKind.NotFound, "Order not found"), report.NotCanceled["0x2"]);
        Assert.Equal(new CancelRejection(CancelRejectionKind.Unknown, "frozen"), report.NotCanceled["0x3"]);
        Assert.Equal(["0x5"], report.Unaccounted);
        Assert.Equal(["0xabc", "0xdef"], report.Unrequested);
        Assert.Empty(report.Uncertain);
        Assert.Empty(report.Refused);
        Assert.Null(report.RequestFailure);
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public async Task Report_in_which_everything_is_canceled_tells_of_what_nobody_asked_for()
    {
        var venue = new Venue(_ => Venue.Ok(["0x2", "0xabc", "0x1", "0xabc"]));

        var report = await CancelAsync(venue, ["0x1", "0x2"]);

        Assert.Equal(["0x1", "0x2"], report.Canceled);
        Assert.Equal(["0xabc"], report.Unrequested);
        Assert.True(report.IsSuccess);
    }

    [Fact]
    public async Task Answer_that_names_an_id_of_another_request_says_nothing_of_it_and_the_id_was_requested()
    {
        var orderIds = Example.OrderIds(200);
        var venue = new Venue(request => Venue.Ok([.. request.OrderIds, .. orderIds.Except(request.OrderIds)]));

        var report = await CancelAsync(venue, orderIds);

        Assert.Equal([60, 140], venue.Sizes);
        Assert.Equal(orderIds, report.Canceled);
        Assert.Empty(report.Unrequested);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Id_that_an_answer_names_before_it_is_read_was_requested(bool isStream)
    {
        var orderIds = Example.OrderIds(201);
        var venue = new Venue(request => request.Number == 1 ? Venue.Ok([.. request.OrderIds, orderIds[^1], "0xother"]) : null);
        var sequence = orderIds.Select(id => id);

        var canceler = Canceler(venue);
        var report = await Clock.PassWaitsAsync(
            isStream ? canceler.CancelAsync(sequence.ToAsyncEnumerable()) : canceler.CancelAsync(sequence.Where(_ => true)));

        Assert.Equal(orderIds, report.Canceled);
        Assert.Equal(["0xother"], report.Unrequested);
    }

    [Fact]
    public async Task Order_already_canceled_after_a_lost_cancel_of_all_is_canceled()
    {
        Func<HttpResponseMessage>[] losses =
            [() => throw new HttpRequestException(HttpRequestError.ResponseEnded), () => Answer.Of(502, "", null)];
        foreach (var lost in losses)
        {
            var venue = new Venue(request => request.Number % 2 == 1
                ? lost()
                : Venue.Ok([], new Dictionary<string, string> { ["0x1"] = "Order already canceled", ["0x2"] = "Order already matched" }));
            var canceler = Canceler(venue);

            CancelReport[] reports =
            [
                await Clock.PassWaitsAsync(canceler.CancelAllAsync()),
                await Clock.PassWaitsAsync(canceler.CancelMarketAsync(new CancelMarketOrdersRequest { Market = Example.Market })),
            ];
            foreach (var report in reports)
            {
                Assert.Equal(["0x1"], report.Canceled);
                Assert.Equal(["0x2"], report.NotCanceled.Keys);
                Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure?.Kind);
            }
        }
    }

    [Fact]
    public async Task Order_already_canceled_without_a_lost_attempt_was_canceled_by_others()
    {
        var venue = new Venue(_ => Answer.Ok("""{"not_canceled":{"0x1":"Order already canceled"},"error":"x"}"""));

        var report = await Canceler(venue).CancelAllAsync();

        Assert.Equal(CancelRejectionKind.AlreadyCanceled, Assert.Single(report.NotCanceled).Value.Kind);
    }

    [Fact]
    public async Task Report_of_no_ids_is_empty_and_nothing_is_sent()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, []);

        Assert.Empty(venue.Network.Requests);
        Assert.True(report.IsSuccess);
        Assert.Equal(0, report.Attempts);
    }

    [Fact]
    public async Task Report_compares_ids_exactly()
    {
        var venue = new Venue(_ => Venue.Ok(["0XA"]));

        var report = await CancelAsync(venue, ["0xa", "0xA"]);

        Assert.Equal(["0xa", "0xA"], report.Unaccounted);
        Assert.Equal(["0XA"], report.Unrequested);
    }

    [Fact]
    public async Task Report_of_already_canceled_is_everything_canceled()
    {
        var venue = new Venue(_ => Venue.Ok([], new Dictionary<string, string> { ["0x1"] = "Order already canceled" }));

        var report = await CancelAsync(venue, ["0x1"]);

        Assert.Equal(CancelRejectionKind.AlreadyCanceled, report.NotCanceled["0x1"].Kind);
        Assert.True(report.IsSuccess);
    }

    [Fact]
    public async Task Report_holds_what_is_known_of_the_rate_limit_and_the_attempts()
    {
        var venue = new Venue(request => request.Number == 1
            ? Answer.Of(500, "", null)
            : Venue.Ok(request.OrderIds)
                .With("Poly-RateLimit-Remaining", "-7")
                .With("Poly-RateLimit-Reset", "1720000009")
                .With("Poly-RateLimit-Tier", "Gold")
                .With("Poly-RateLimit-Warning", "true"));

        var report = await CancelAsync(venue, ["0x1"]);

        Assert.Equal(2, report.Attempts);
        Assert.Equal(
            new RateLimitStatus
            {
                Remaining = -7,
                ResetAt = DateTimeOffset.FromUnixTimeSeconds(1720000009),
                Tier = "Gold",
                IsWarning = true,
            },
            report.RateLimit);
    }

    [Theory]
    [InlineData("many", "soon", "", "no")]
    [InlineData("", "", "", "")]
    [InlineData("1.5", "99999999999999999", " ", "false")]
    public async Task Report_takes_a_rate_limit_that_cannot_be_read_for_none(string remaining, string reset, string tier, string warning)
    {
        var venue = new Venue(request => Venue.Ok(request.OrderIds)
            .With("Poly-RateLimit-Remaining", remaining).With("Poly-RateLimit-Reset", reset)
            .With("Poly-RateLimit-Tier", tier).With("Poly-RateLimit-Warning", warning));

        var status = (await CancelAsync(venue, ["0x1"])).RateLimit ?? new RateLimitStatus();

        Assert.Equal(new RateLimitStatus(), status);
    }

    [Fact]
    public async Task Progress_tells_after_each_request_how_far_it_is()
    {
        var progress = new ProgressSteps<CancelProgress>();
        var canceler = Canceler(
            new Venue(request => request.Number == 2 ? Answer.Of(400, "", null) : null), options => options.MaxConcurrency = 1);

        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(1200), progress));

        Assert.Equal([new(60, 1200, 60, true), new(1060, 1200, 60, true), new(1200, 1200, 200, true)], progress.Seen);
    }

    [Fact]
    public async Task Progress_of_a_sequence_that_is_read_as_it_is_sent_does_not_know_the_whole()
    {
        var progress = new ProgressSteps<CancelProgress>();
        var canceler = Canceler(new Venue(), options => options.MaxConcurrency = 1);

        await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(1200).Where(_ => true), progress));

        Assert.Equal([new(60, 60, 60, false), new(1060, 1060, 1060, false), new(1200, 1200, 1200, true)], progress.Seen);
    }

    [Fact]
    public async Task Progress_that_throws_costs_nobody_the_report()
    {
        var canceler = Canceler(new Venue());

        var report = await canceler.CancelAsync(["0x1"], new ProgressSteps<CancelProgress>(_ => throw new InvalidOperationException()));

        Assert.Equal(["0x1"], report.Canceled);
    }

    [Fact]
    public async Task Scope_report_holds_what_the_venue_named_and_nothing_is_unrequested()
    {
        var venue = new Venue(_ => Answer.Ok("""{"canceled":["0x1","0x2"],"not_canceled":{"0x2":"Order already matched"}}"""));
        var canceler = Canceler(venue);

        foreach (var report in new[] { await canceler.CancelAllAsync(), await canceler.CancelMarketAsync(new CancelMarketOrdersRequest { AssetId = "7" }) })
        {
            Assert.Equal(["0x1"], report.Canceled);
            Assert.Equal(["0x2"], report.NotCanceled.Keys);
            Assert.Empty(report.Unrequested);
            Assert.Null(report.RequestFailure);
        }

        Assert.Equal(["/cancel-all", "/cancel-market-orders"], venue.Network.Requests.Select(request => request.Address.AbsolutePath));
        Assert.Equal("""{"asset_id":"7"}""", venue.Network.Requests[1].BodyText);
    }

    [Theory]
    [InlineData(400, ClobOutcomeKind.Refused, 400)]
    [InlineData(401, ClobOutcomeKind.Refused, 401)]
    [InlineData(503, ClobOutcomeKind.Refused, 503)]
    [InlineData(500, ClobOutcomeKind.Unknown, 500)]
    public async Task Scope_report_of_a_failure_speaks_of_the_request(int status, ClobOutcomeKind kind, int? told)
    {
        var canceler = Canceler(new Venue(_ => Answer.Of(status, "", null)));

        var report = await Clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal((kind, told), (report.RequestFailure!.Kind, report.RequestFailure.StatusCode));
        Assert.Contains($"status {status}", report.RequestFailure.Reason, StringComparison.Ordinal);
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public async Task Scope_report_remembers_an_attempt_whose_outcome_is_unknown()
    {
        var canceler = Canceler(new Venue(request => request.Number == 1 ? Answer.Of(502, "", null) : null));

        var report = await Clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(["0xall"], report.Canceled);
        Assert.Equal((ClobOutcomeKind.Unknown, 502), (report.RequestFailure!.Kind, report.RequestFailure.StatusCode));
        Assert.False(report.IsSuccess);
    }

    [Fact]
    public async Task Scope_without_a_filter_is_refused_before_anything_is_sent()
    {
        var venue = new Venue();
        var canceler = Canceler(venue);

        Assert.Contains(
            "Market, AssetId",
            Assert.Throws<ArgumentException>(() => { _ = canceler.CancelMarketAsync(new CancelMarketOrdersRequest()); }).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => { _ = canceler.CancelMarketAsync(new CancelMarketOrdersRequest { Market = "" }); });
        Assert.Empty(venue.Network.Requests);
    }
}
