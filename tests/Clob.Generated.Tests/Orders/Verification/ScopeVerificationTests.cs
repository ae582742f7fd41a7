using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>What is proven after a cancel of all orders or of a market.</summary>
public sealed class ScopeVerificationTests : VerificationTest
{
    [Fact]
    public async Task Two_reads_in_a_row_an_interval_apart_prove_that_nothing_is_open()
    {
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" });

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync(new VerificationOptions { IncludeProven = false }));

        Assert.True(report.IsVerified);
        Assert.True(report.IsSuccess);
        Assert.Equal(["0x1"], report.Cancel.Canceled);
        Assert.Equal(TimeSpan.FromMilliseconds(500), Clock.Elapsed);

        // The third read rules out that the second one lay behind.
        Assert.Equal(["DELETE /cancel-all", "GET /data/orders", "GET /data/orders", "GET /data/orders"], venue.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(250)]
    [InlineData(499)]
    [InlineData(500)]
    public async Task An_order_that_goes_live_after_the_cancel_is_canceled_and_told(int milliseconds)
    {
        var late = new TradedOrder { Id = "0xlate", LiveAt = TimeSpan.FromMilliseconds(milliseconds) };
        var venue = new TradedVenue(Clock, late);

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.True(late.IsCanceled);
        Assert.Equal(["0xlate"], report.Cancel.Canceled);
        Assert.Equal(["0xlate"], report.Late);
        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0xlate"].State);
    }

    [Fact]
    public async Task A_cancel_without_a_response_is_made_good_by_reading()
    {
        var order = new TradedOrder { Id = "0x1" };
        var venue = new TradedVenue(Clock, order) { CancelMishaps = [CancelMishap.LostBefore] };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsSuccess);
        Assert.True(order.IsCanceled);
        Assert.Equal(ClobOutcomeKind.Unknown, report.Cancel.RequestFailure?.Kind);
        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0x1"].State);

        // It was open before: nobody can say that it came late.
        Assert.Empty(report.Late);
    }

    [Fact]
    public async Task What_was_filled_during_the_cancel_is_told()
    {
        var venue = new TradedVenue(
            Clock, new TradedOrder { Id = "0xpart", FillOnCancel = 3 }, new TradedOrder { Id = "0xfull", FillOnCancel = 10 });

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.Equal(VerifiedOrderState.PartlyMatched, report.Orders["0xpart"].State);
        Assert.Equal("3", report.Orders["0xpart"].SizeMatched);
        Assert.Equal(VerifiedOrderState.Matched, report.Orders["0xfull"].State);
        Assert.Equal(["0xpart", "0xfull"], report.Filled.Select(order => order.OrderId).OrderDescending(StringComparer.Ordinal));
        Assert.True(report.IsVerified);
    }

    [Fact]
    public async Task An_order_of_another_key_of_the_wallet_does_not_count_and_is_not_touched()
    {
        var other = new TradedOrder { Id = "0xother", Owner = "another-key" };
        var venue = new TradedVenue(Clock, other, new TradedOrder { Id = "0x1" });

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.True(other.IsOpen);
        Assert.DoesNotContain("0xother", venue.AskedToCancel);
        Assert.Equal(["0x1"], report.Orders.Keys);
    }

    [Fact]
    public async Task A_market_cancel_asks_for_its_market_and_leaves_others()
    {
        var other = new TradedOrder { Id = "0xother", Market = "0x" + new string('9', 64) };
        var venue = new TradedVenue(Clock, other);

        var report = await PassAsync(Canceler(venue).CancelMarketAndVerifyAsync(new CancelMarketOrdersRequest { Market = Example.Market }));

        // The venue of this test ignores the filter, and shows the order.
        Assert.True(report.IsVerified);
        Assert.DoesNotContain("0xother", venue.AskedToCancel);
        Assert.Contains($"GET /data/orders?market={Example.Market}", venue.Requests);
    }

    [Fact]
    public async Task An_order_that_stays_open_until_the_time_is_over_is_open_and_nothing_is_proven()
    {
        var order = new TradedOrder { Id = "0x1" };
        var venue = new TradedVenue(Clock, order) { CancelMishaps = [.. Enumerable.Repeat(CancelMishap.Refused, 1000)] };

        var report = await PassAsync(
            Canceler(venue).CancelAllAndVerifyAsync(new VerificationOptions { Timeout = TimeSpan.FromSeconds(5) }));

        Assert.False(report.IsVerified);
        Assert.False(report.IsSuccess);
        Assert.Equal(VerifiedOrderState.Open, report.Orders["0x1"].State);
        Assert.InRange(Clock.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_read_that_fails_between_two_empty_ones_breaks_the_proof()
    {
        var venue = new TradedVenue(Clock) { ReadMishaps = [ReadMishap.None, ReadMishap.Failed] };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.Equal(5, venue.Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reads_that_always_fail_prove_nothing()
    {
        var venue = new TradedVenue(Clock) { ReadMishaps = [.. Enumerable.Repeat(ReadMishap.Failed, 1000)] };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.False(report.IsVerified);
        Assert.Equal(500, report.ReadFailure?.StatusCode);
        Assert.True(report.Cancel.IsSuccess);
    }

    [Fact]
    public async Task A_read_that_the_end_of_the_time_cuts_is_a_failure_and_says_what_the_venue_said_last()
    {
        var venue = new TradedVenue(Clock)
        {
            Response = number => number > 1 ? Answer.Of(429, "{}", "application/json").With("Retry-After", "20") : null,
        };

        var report = await PassAsync(
            Canceler(venue, options => options.Retry.MaxAttempts = 6)
                .CancelAllAndVerifyAsync(new VerificationOptions { Timeout = TimeSpan.FromSeconds(30) }));

        Assert.False(report.IsVerified);
        Assert.Equal("The time for reading, 30 s, passed. The last response had status 429.", report.ReadFailure?.Reason);
    }

    [Fact]
    public async Task Refused_credentials_end_it()
    {
        var venue = new TradedVenue(Clock) { ReadMishaps = [ReadMishap.Unauthorized] };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.False(report.IsVerified);
        Assert.Equal(["DELETE /cancel-all", "GET /data/orders"], venue.Requests);
    }

    [Fact]
    public async Task Orders_are_found_on_every_page_and_behind_empty_ones()
    {
        var orders = Example.OrderIds(7).Select(id => new TradedOrder { Id = id }).ToArray();
        var venue = new TradedVenue(Clock, orders) { PageSize = 2, HasEmptyPages = true, CancelMishaps = [CancelMishap.Refused] };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.All(orders, order => Assert.True(order.IsCanceled));
    }

    [Fact]
    public async Task Reads_that_lie_behind_are_not_believed()
    {
        var late = new TradedOrder { Id = "0xlate", LiveAt = TimeSpan.FromMilliseconds(400) };
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" }, late) { IsLagging = true };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.True(late.IsCanceled);
    }

    [Fact]
    public async Task An_order_that_comes_late_at_the_last_read_begins_the_proof_anew()
    {
        var first = new TradedOrder { Id = "0xfirst", LiveAt = TimeSpan.FromDays(1) };
        var second = new TradedOrder { Id = "0xsecond", LiveAt = TimeSpan.FromMilliseconds(850) };
        var venue = new TradedVenue(Clock, first, second) { OnRequest = number => GoLiveAt(4, number, first) };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.True(first.IsCanceled);
        Assert.True(second.IsCanceled);
    }

    [Fact]
    public async Task An_order_that_goes_on_being_shown_after_its_confirmed_cancel_is_not_called_canceled()
    {
        var order = new TradedOrder { Id = "0x1", IsShownOpenForEver = true };
        var venue = new TradedVenue(Clock, order);

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.False(report.IsVerified);
        Assert.Equal(VerifiedOrderState.Open, report.Orders["0x1"].State);

        // It is not canceled again and again without a wait.
        Assert.InRange(venue.Requests.Count(request => request.StartsWith("DELETE", StringComparison.Ordinal)), 2, 60);
    }

    [Fact]
    public async Task An_order_that_may_still_go_live_leaves_nothing_proven()
    {
        var venue = new TradedVenue(Clock)
        {
            Response = number => number == 1 ? Answer.Ok("""{"canceled":[],"not_canceled":{"0x1":"the order is in flight"}}""") : null,
        };
        var canceler = new OrderCanceler(
            Example.RetryingClient(venue, Clock, options => options.Retry.MaxAttempts = 1),
            new OrderCancelerOptions { MaxPendingRetries = 0 },
            Clock);

        var report = await PassAsync(canceler.CancelAllAndVerifyAsync());

        Assert.Equal(VerifiedOrderState.Unknown, report.Orders["0x1"].State);
        Assert.False(report.IsVerified);
    }

    [Fact]
    public async Task An_order_that_the_venue_goes_on_delaying_leaves_time_to_read_it()
    {
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" })
        {
            Answers = request => request.StartsWith("DELETE", StringComparison.Ordinal)
                ? Answer.Ok("""{"canceled":[],"not_canceled":{"0x1":"can't be canceled because it is delayed"}}""")
                : null,
        };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.False(report.IsVerified);
        Assert.Equal(VerifiedOrderState.Open, report.Orders["0x1"].State);
    }

    [Fact]
    public async Task What_was_seen_before_the_reading_ended_is_in_the_report()
    {
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" }, new TradedOrder { Id = "0x2" })
        {
            PageSize = 1,
            CancelMishaps = [CancelMishap.LostBefore],
            ReadMishaps = [ReadMishap.None, ReadMishap.Unauthorized],
        };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.Equal(VerifiedOrderState.Unknown, report.Orders["0x1"].State);
        Assert.NotNull(report.Orders["0x1"].Reason);
        Assert.Equal(401, report.ReadFailure?.StatusCode);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_prove_nothing_and_what_they_show_is_canceled()
    {
        var order = new TradedOrder { Id = "0x1", LiveAt = TimeSpan.Zero };
        var page = 0;
        var venue = new TradedVenue(Clock, order)
        {
            CancelMishaps = [CancelMishap.LostBefore],
            Response = number => number is > 1 and < 8
                ? Answer.Ok($$"""{"data":[{"id":"0x1","status":"LIVE"}],"next_cursor":"{{"ab"[page++ % 2]}}"}""")
                : null,
        };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.True(report.IsVerified);
        Assert.True(order.IsCanceled);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"next_cursor":"LTE="}""")]
    [InlineData("""{"data":[],"next_cursor":"LTE=","count":3}""")]
    public async Task A_page_that_does_not_say_what_is_open_proves_nothing(string page)
    {
        var venue = new TradedVenue(Clock) { Response = number => number > 1 ? Answer.Ok(page) : null };

        var report = await PassAsync(Canceler(venue).CancelAllAndVerifyAsync());

        Assert.False(report.IsVerified);
        Assert.NotNull(report.ReadFailure);
    }

    [Theory]
    [InlineData("3E1A2B4C-5D6E-4F70-8A9B-0C1D2E3F4A5B", true)]
    [InlineData("{3e1a2b4c5d6e4f708a9b0c1d2e3f4a5b}", true)]
    [InlineData(" 3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b", true)]
    [InlineData("0xF39FD6E51AAD88F6F4CE6AB8827279CFFFB92266", true)]
    [InlineData("", true)]
    [InlineData("4e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b", false)]
    public async Task An_order_is_of_this_key_in_whatever_spelling(string owner, bool isOurs)
    {
        var order = new TradedOrder { Id = "0x1", Owner = owner };

        await PassAsync(Canceler(new TradedVenue(Clock, order)).CancelAllAndVerifyAsync());

        Assert.Equal(isOurs, order.IsCanceled);
    }

    [Theory]
    [InlineData("00" + Example.AssetId)]
    [InlineData(Example.AssetId)]
    public async Task A_token_is_the_same_in_whatever_digits(string assetId)
    {
        var order = new TradedOrder { Id = "0x1", LiveAt = TimeSpan.FromMilliseconds(100) };

        var report = await PassAsync(
            Canceler(new TradedVenue(Clock, order)).CancelMarketAndVerifyAsync(new CancelMarketOrdersRequest { AssetId = assetId }));

        Assert.True(report.IsVerified);
        Assert.True(order.IsCanceled);
    }

    [Fact]
    public async Task A_client_that_wraps_another_is_told_the_API_key_by_an_option()
    {
        var other = new TradedOrder { Id = "0xother", Owner = "another-key" };
        var venue = new TradedVenue(Clock, other);
        var wrapped = new WrappedClient(Example.RetryingClient(venue, Clock));

        await PassAsync(new OrderCanceler(wrapped, new OrderCancelerOptions { ApiKey = Example.ApiKey }, Clock).CancelAllAndVerifyAsync());

        Assert.True(other.IsOpen);
        Assert.DoesNotContain("0xother", venue.AskedToCancel);
    }

    [Fact]
    public async Task The_report_of_a_failed_cancel_of_all_is_never_verified_by_reading_its_orders()
    {
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" }) { CancelMishaps = [CancelMishap.LostBefore] };
        var canceler = Canceler(venue);

        var report = await PassAsync(canceler.VerifyAsync(await canceler.CancelAllAsync()));

        Assert.False(report.IsVerified);
        Assert.False(report.IsSuccess);
    }

    [Theory]
    [InlineData(CancelMishap.LostAfter, 0, 6)]
    [InlineData(CancelMishap.None, 10, 7)]
    public async Task Reads_before_a_cancel_that_was_lost_or_came_too_late_do_not_count_as_reads_after_it(
        CancelMishap mishap, int filled, int interruptedAt)
    {
        using var caller = new CancellationTokenSource();
        var order = new TradedOrder { Id = "0x1", FillOnCancel = filled };
        var venue = new TradedVenue(Clock, order)
        {
            IsLagging = true,
            CancelMishaps = [CancelMishap.LostBefore, mishap],

            // The fifth request is the read that lies behind the cancel by its id.
            OnRequest = number =>
            {
                if (number == interruptedAt)
                {
                    caller.Cancel();
                }
            },
        };

        var thrown = await Assert.ThrowsAsync<VerificationInterruptedException>(
            () => PassAsync(Canceler(venue).CancelAllAndVerifyAsync(cancellationToken: caller.Token)));

        Assert.False(order.IsOpen);
        Assert.Equal(VerifiedOrderState.Unknown, thrown.Verification.Orders["0x1"].State);
    }

    [Fact]
    public async Task The_token_of_the_caller_ends_it_with_both_reports()
    {
        using var caller = new CancellationTokenSource();
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" })
        {
            OnRequest = number =>
            {
                if (number == 3)
                {
                    caller.Cancel();
                }
            },
        };

        var thrown = await Assert.ThrowsAsync<VerificationInterruptedException>(
            () => PassAsync(Canceler(venue).CancelAllAndVerifyAsync(cancellationToken: caller.Token)));

        Assert.Equal(["0x1"], thrown.Report.Canceled);
        Assert.False(thrown.Verification.IsVerified);
        Assert.Equal(VerifiedOrderState.Canceled, thrown.Verification.Orders["0x1"].State);
    }

    private static void GoLiveAt(int request, int number, TradedOrder order)
    {
        if (number == request)
        {
            order.ComeTo(TimeSpan.FromDays(1));
        }
    }

    private sealed class WrappedClient(IClobClient inner) : IClobClient
    {
        public Task<CancelOrdersResponse> CancelAllOrdersAsync(CancellationToken cancellationToken = default)
            => inner.CancelAllOrdersAsync(cancellationToken);

        public Task<CancelOrdersResponse> CancelOrdersAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
            => inner.CancelOrdersAsync(orderIds, cancellationToken);

        public Task<OpenOrder> GetOrderAsync(string orderId, CancellationToken cancellationToken = default)
            => inner.GetOrderAsync(orderId, cancellationToken);

        public Task<OpenOrdersPage> GetOpenOrdersPageAsync(
            string? id = null,
            string? market = null,
            string? assetId = null,
            string? nextCursor = null,
            CancellationToken cancellationToken = default)
            => inner.GetOpenOrdersPageAsync(id, market, assetId, nextCursor, cancellationToken);
    }
}
