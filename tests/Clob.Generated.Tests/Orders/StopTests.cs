using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>What ends the work before its end, and that the report comes back all the same.</summary>
public sealed class StopTests : CancelerTest
{
    [Fact]
    public async Task Refused_credentials_end_it_at_once()
    {
        var venue = new Venue(request => request.Number == 2 ? Answer.Of(401, """{"error":"Invalid API key"}""", "application/json") : null);

        var report = await CancelAsync(venue, Example.OrderIds(400), Standard);

        Assert.Equal(60, report.Canceled.Count);
        Assert.Equal(340, report.Refused.Count);
        Assert.Equal(60, report.Refused.Values.Count(failure => failure is { Kind: ClobOutcomeKind.Refused, StatusCode: 401 }));
        Assert.Equal(280, report.Refused.Values.Count(failure => failure is { Kind: ClobOutcomeKind.NotSent, StatusCode: null }));
        Assert.Equal([60, 60], venue.Sizes);
        Assert.Contains("status 401", report.StoppedBecause?.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Not sent. A request before it failed: cancelOrders: status 401",
            report.Refused.Values.Last().Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Venue_that_cannot_be_reached_ends_it_at_once()
    {
        var venue = new Venue(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        var report = await CancelAsync(venue, Example.OrderIds(400), Standard);

        Assert.Equal(
            [(ClobOutcomeKind.Unreachable, 60), (ClobOutcomeKind.NotSent, 340)],
            report.Refused.Values.GroupBy(failure => failure.Kind).Select(group => (group.Key, group.Count())));
    }

    [Fact]
    public async Task Failures_in_a_row_end_it_after_so_many()
    {
        var venue = new Venue(_ => Answer.Of(403, "<html>", "text/html"));

        var report = await CancelAsync(venue, Example.OrderIds(600), Standard);

        Assert.Equal([60, 60, 60], venue.Sizes);
        Assert.Equal(600, report.Refused.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task Failures_in_a_row_that_are_about_their_own_ids_do_not_end_it(int status)
    {
        var venue = new Venue(_ => Answer.Of(status, """{"error":"Invalid orderID"}""", "application/json"));

        var report = await CancelAsync(venue, Example.OrderIds(300), Standard);

        Assert.Equal([60, 60, 60, 60, 60], venue.Sizes);
        Assert.Null(report.StoppedBecause);
    }

    [Fact]
    public async Task Failures_that_alternate_with_success_do_not_end_it()
    {
        var venue = new Venue(request => request.Number % 2 == 0 ? Answer.Of(403, "<html>", "text/html") : null);

        await CancelAsync(venue, Example.OrderIds(600), Standard);

        Assert.Equal(10, venue.Sizes.Count);
    }

    [Fact]
    public async Task Failures_that_are_about_the_ids_do_not_end_it()
    {
        var venue = new Venue(_ => Answer.Of(400, """{"error":"Invalid orderID"}""", "application/json"));

        await CancelAsync(venue, Example.OrderIds(600), Standard);

        Assert.Equal(10, venue.Sizes.Count);
    }

    [Fact]
    public async Task Client_without_credentials_is_reported_and_ends_it()
    {
        var venue = new Venue();
        using var httpClient = new HttpClient(venue.Network) { BaseAddress = Example.BaseAddress };
        var canceler = new OrderCanceler(
            new ClobClient(httpClient, credentials: null), new OrderCancelerOptions { Tier = RateLimitTier.Standard }, Clock);

        var report = await canceler.CancelAsync(Example.OrderIds(300));

        Assert.Equal(300, report.Refused.Values.Count(failure => failure.Kind == ClobOutcomeKind.NotSent));
        Assert.Contains(
            "this client has no credentials", report.Refused["0x" + new string('0', 63) + "1"].Reason, StringComparison.Ordinal);
        Assert.Empty(venue.Network.Requests);
        Assert.Equal(0, report.Attempts);
    }

    [Fact]
    public async Task Token_before_the_start_sends_nothing_and_loses_nothing()
    {
        var venue = new Venue();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Canceler(venue).CancelAsync(Example.OrderIds(300), cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(300, exception.Report.Refused.Values.Count(failure => failure.Kind == ClobOutcomeKind.NotSent));
        Assert.Empty(venue.Network.Requests);
    }

    [Fact]
    public async Task Token_in_the_middle_leaves_what_is_under_way_uncertain_and_the_rest_unsent()
    {
        using var source = new CancellationTokenSource();
        var venue = new Venue();
        var hang = new UserHandler(async (request, send) =>
        {
            if (venue.Network.Requests.Count == 1)
            {
                using var answer = await send(request);
                await source.CancelAsync();
                throw new OperationCanceledException(source.Token);
            }

            return await send(request);
        });
        var options = new OrderCancelerOptions { Tier = RateLimitTier.Standard, IsPaced = false, MaxConcurrency = 1 };

        // Between the client and the network, so that what hangs has been sent.
        hang.InnerHandler = venue.Network;
        var canceler = new OrderCanceler(Example.RetryingClient(hang, Clock), options, Clock);
        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => canceler.CancelAsync(Example.OrderIds(400), cancellationToken: source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal(60, exception.Report.Canceled.Count);
        Assert.Equal(Example.OrderIds(400)[60..120], exception.Report.Uncertain.Keys);
        Assert.Equal(Example.OrderIds(400)[120..], exception.Report.Refused.Keys);
        Assert.Equal("Interrupted.", exception.Report.StoppedBecause?.Text);
    }

    [Fact]
    public async Task Token_after_the_end_changes_nothing()
    {
        using var source = new CancellationTokenSource();

        var report = await Canceler(new Venue())
            .CancelAsync(["0x1"], new ProgressSteps<CancelProgress>(_ => source.Cancel()), source.Token);

        Assert.Equal(["0x1"], report.Canceled);
        Assert.Null(report.StoppedBecause?.Text);
    }

    [Fact]
    public async Task Token_during_a_wait_for_tokens_ends_the_wait()
    {
        using var source = new CancellationTokenSource();
        var venue = new Venue(request => Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Standard"));
        var cancel = Canceler(venue).CancelAsync(Example.OrderIds(240), cancellationToken: source.Token);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
        Assert.Equal((120, 120), (exception.Report.Canceled.Count, exception.Report.Refused.Count));
    }

    [Fact]
    public async Task Token_during_a_cancel_of_all_reports_it_as_uncertain()
    {
        using var source = new CancellationTokenSource();
        var canceler = new OrderCanceler(Example.RetryingClient(new SilentHandler(), Clock), null, Clock);
        var cancel = canceler.CancelAllAsync(source.Token);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
        Assert.Equal(ClobOutcomeKind.Unknown, exception.Report.RequestFailure!.Kind);
    }

    [Fact]
    public async Task Deadline_ends_what_is_under_way_and_leaves_the_rest_unsent()
    {
        var venue = new Venue(request => request.Number == 1 ? Venue.Ok(request.OrderIds).With("Poly-RateLimit-Tier", "Standard") : null);
        var canceler = Canceler(venue, options => options.Timeout = TimeSpan.FromSeconds(2));

        var report = await Clock.PassWaitsAsync(canceler.CancelAsync(Example.OrderIds(1000)));

        // Of these 60 each, two go immediately, and one more after each 0.75 s.
        Assert.Equal((240, 760), (report.Canceled.Count, report.Refused.Count));
        Assert.Equal("The time-out of 2 s passed.", report.StoppedBecause?.Text);
        Assert.All(report.Refused.Values, failure => Assert.Equal("Not sent. The time-out of 2 s passed.", failure.Reason));
    }

    [Fact]
    public async Task Deadline_under_a_request_leaves_it_uncertain()
    {
        var canceler = new OrderCanceler(
            Example.RetryingClient(new SilentHandler(), Clock), new OrderCancelerOptions { Timeout = TimeSpan.FromSeconds(2) }, Clock);
        var cancel = canceler.CancelAsync(["0x1", "0x2"]);

        Clock.Advance(TimeSpan.FromSeconds(2));

        var report = await cancel.WaitAsync(Guard.Limit);
        Assert.Equal(["0x1", "0x2"], report.Uncertain.Keys);
        Assert.Equal("The time-out of 2 s passed.", report.StoppedBecause?.Text);
    }

    [Fact]
    public async Task Deadline_while_a_refusal_is_waited_out_leaves_it_refused()
    {
        var canceler = Canceler(
            new Venue(_ => Answer.Of(425, "", null).With("Retry-After", "30")), options => options.Timeout = TimeSpan.FromSeconds(2));
        var cancel = canceler.CancelAsync(["0x1"]);

        Clock.Advance(TimeSpan.FromSeconds(2));

        var report = await cancel.WaitAsync(Guard.Limit);
        Assert.Equal((ClobOutcomeKind.Refused, 425), (report.Refused["0x1"].Kind, report.Refused["0x1"].StatusCode));
    }

    private static void Standard(OrderCancelerOptions options)
    {
        options.Tier = RateLimitTier.Standard;
        options.IsPaced = false;
        options.MaxConcurrency = 1;
    }
}
