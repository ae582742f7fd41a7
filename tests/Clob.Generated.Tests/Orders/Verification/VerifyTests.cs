using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>What reading proves of the orders of a report.</summary>
public sealed class VerifyTests : VerificationTest
{
    private static readonly CancelFailure Lost = new(ClobOutcomeKind.Unknown, null, "No response came.");
    private static readonly CancelFailure Refusal = new(ClobOutcomeKind.Refused, 503, "Trading is disabled.");

    public static TheoryData<string, VerifiedOrderState> Statuses { get; } = new()
    {
        { "LIVE", VerifiedOrderState.Open },
        { "ORDER_STATUS_LIVE", VerifiedOrderState.Open },
        { "MATCHED", VerifiedOrderState.Matched },
        { "ORDER_STATUS_MATCHED", VerifiedOrderState.Matched },
        { "CANCELED", VerifiedOrderState.Canceled },
        { "ORDER_STATUS_CANCELED", VerifiedOrderState.Canceled },
        { "CANCELED_MARKET_RESOLVED", VerifiedOrderState.Closed },
        { "ORDER_STATUS_CANCELED_MARKET_RESOLVED", VerifiedOrderState.Closed },
        { "INVALID", VerifiedOrderState.Closed },
        { "ORDER_STATUS_INVALID", VerifiedOrderState.Closed },
        { "HALTED", VerifiedOrderState.Unknown },
        { "", VerifiedOrderState.Unknown },
        { "CANCELING", VerifiedOrderState.Unknown },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_proves_its_state_and_an_unknown_one_none(string status, VerifiedOrderState state)
    {
        var report = await VerifyAsync(new TradedOrder { Id = "0x1", StatusWord = status });

        Assert.Equal(state, report.Orders["0x1"].State);
        Assert.Equal("10", report.Orders["0x1"].OriginalSize);
        Assert.Equal("0", report.Orders["0x1"].SizeMatched);
    }

    [Fact]
    public async Task A_status_that_is_not_known_is_named_in_the_reason()
    {
        var report = await VerifyAsync(new TradedOrder { Id = "0x1", StatusWord = "HALTED" });

        Assert.Equal("The venue says that its status is \"HALTED\", which is not a known one.", report.Orders["0x1"].Reason);
        Assert.False(report.IsVerified);
    }

    [Fact]
    public async Task What_was_matched_before_a_cancel_is_told()
    {
        var order = new TradedOrder { Id = "0x1", FillOnCancel = 2.5m };
        order.ComeTo(TimeSpan.Zero);
        Assert.Null(order.Cancel());

        var report = await VerifyAsync(order);

        Assert.Equal(VerifiedOrderState.PartlyMatched, report.Orders["0x1"].State);
        Assert.Equal("2.5", report.Orders["0x1"].SizeMatched);
        Assert.True(report.IsSuccess);
        Assert.Single(report.Filled);
    }

    [Fact]
    public async Task One_read_that_shows_an_order_open_proves_nothing()
    {
        var order = new TradedOrder { Id = "0x1" };
        var venue = new TradedVenue(Clock, order) { OnRequest = number => Act(number == 2, () => order.Cancel()) };

        var report = await PassAsync(Canceler(venue).VerifyAsync(Uncertain("0x1")));

        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0x1"].State);
        Assert.Equal(2, report.Rounds);
    }

    [Fact]
    public async Task An_order_that_is_open_in_two_reads_is_open_and_keeps_the_reason_of_its_cancel()
    {
        var report = await VerifyAsync(new TradedOrder { Id = "0x1" });

        Assert.Equal((VerifiedOrderState.Open, Lost.Reason), (report.Orders["0x1"].State, report.Orders["0x1"].Reason));
        Assert.Equal(TimeSpan.FromMilliseconds(500), Clock.Elapsed);
        Assert.False(report.IsVerified);
        Assert.Single(report.Open);
    }

    [Fact]
    public async Task What_the_report_does_not_prove_is_read_and_nothing_else()
    {
        var venue = new TradedVenue(Clock);
        var cancel = new CancelReport
        {
            Canceled = ["0xcanceled"],
            Unaccounted = ["0xunaccounted"],
            Uncertain = new Dictionary<string, CancelFailure> { ["0xuncertain"] = Lost },
            Refused = new Dictionary<string, CancelFailure> { ["0xrefused"] = Refusal },
            NotCanceled = new Dictionary<string, CancelRejection>
            {
                ["0xalready"] = new(CancelRejectionKind.AlreadyCanceled, ""),
                ["0xmatched"] = new(CancelRejectionKind.AlreadyMatched, ""),
                ["0xmissing"] = new(CancelRejectionKind.NotFound, ""),
                ["0xterminal"] = new(CancelRejectionKind.Terminal, ""),
                ["0xpending"] = new(CancelRejectionKind.Pending, ""),
                ["0xodd"] = new(CancelRejectionKind.Unknown, ""),
            },
        };

        var report = await PassAsync(Canceler(venue).VerifyAsync(cancel));

        string[] read = ["missing", "terminal", "pending", "odd", "unaccounted", "uncertain", "refused"];
        Assert.Equal(
            read.Select(name => $"GET /data/order/0x{name}").Order(StringComparer.Ordinal),
            venue.Requests.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(cancel.Outcomes.Select(outcome => outcome.OrderId), report.Orders.Keys);
        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0xcanceled"].State);
        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0xalready"].State);
        Assert.Equal(VerifiedOrderState.Matched, report.Orders["0xmatched"].State);
        Assert.All(read, name => Assert.Equal(VerifiedOrderState.Unknown, report.Orders[$"0x{name}"].State));
        Assert.StartsWith("The venue does not know the order.", report.Orders["0xmissing"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_whose_state_is_proven_are_read_for_their_sizes_where_that_is_asked_for()
    {
        var order = new TradedOrder { Id = "0x1", FillOnCancel = 4 };
        order.ComeTo(TimeSpan.Zero);
        order.Cancel();
        var venue = new TradedVenue(Clock, order);

        var report = await PassAsync(Canceler(venue).VerifyAsync(
            new CancelReport { Canceled = ["0x1", "0x2"] }, new VerificationOptions { IncludeProven = true }));

        Assert.Equal((VerifiedOrderState.PartlyMatched, "4"), (report.Orders["0x1"].State, report.Orders["0x1"].SizeMatched));
        Assert.Equal((VerifiedOrderState.Canceled, null), (report.Orders["0x2"].State, report.Orders["0x2"].SizeMatched));
        Assert.True(report.IsSuccess);
    }

    [Fact]
    public async Task A_canceled_order_that_the_venue_goes_on_showing_open_is_open()
    {
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" });

        var report = await PassAsync(Canceler(venue).VerifyAsync(
            new CancelReport { Canceled = ["0x1"] }, new VerificationOptions { IncludeProven = true }));

        Assert.Equal(VerifiedOrderState.Open, report.Orders["0x1"].State);
        Assert.False(report.IsVerified);
        Assert.Equal(4, report.Rounds);
    }

    [Fact]
    public async Task A_read_that_fails_is_repeated()
    {
        var order = new TradedOrder { Id = "0x1" };
        order.ComeTo(TimeSpan.Zero);
        order.Cancel();
        var venue = new TradedVenue(Clock, order)
        {
            ReadMishaps = [ReadMishap.Failed, ReadMishap.Lost, ReadMishap.Unreadable, ReadMishap.OtherOrder],
        };

        var report = await PassAsync(Canceler(venue).VerifyAsync(Uncertain("0x1")));

        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0x1"].State);
        Assert.Null(report.ReadFailure);
    }

    [Fact]
    public async Task What_cannot_be_read_in_time_is_unknown_with_the_reason()
    {
        var venue = new TradedVenue(Clock) { ReadMishaps = [.. Enumerable.Repeat(ReadMishap.Failed, 100)] };

        var report = await PassAsync(
            Canceler(venue).VerifyAsync(Uncertain("0x1"), new VerificationOptions { Timeout = TimeSpan.FromSeconds(8) }));

        Assert.Equal(VerifiedOrderState.Unknown, report.Orders["0x1"].State);
        Assert.StartsWith("It could not be read.", report.Orders["0x1"].Reason, StringComparison.Ordinal);
        Assert.EndsWith("The time for reading, 8 s, passed.", report.Orders["0x1"].Reason, StringComparison.Ordinal);
        Assert.Equal(500, report.ReadFailure?.StatusCode);
        Assert.False(report.IsVerified);
        Assert.Equal(TimeSpan.FromSeconds(8), Clock.Elapsed);
    }

    [Fact]
    public async Task Credentials_that_are_refused_end_the_reading()
    {
        var venue = new TradedVenue(Clock) { ReadMishaps = [ReadMishap.Unauthorized] };

        var report = await PassAsync(Canceler(venue).VerifyAsync(Uncertain("0x1", "0x2"), new VerificationOptions { MaxConcurrency = 1 }));

        Assert.Single(venue.Requests);
        Assert.All(report.Orders.Values, order => Assert.Equal(VerifiedOrderState.Unknown, order.State));
        Assert.Equal(401, report.ReadFailure?.StatusCode);
    }

    [Fact]
    public async Task An_id_that_cannot_be_sent_is_unknown_and_others_are_read()
    {
        var order = new TradedOrder { Id = "0x1" };
        order.ComeTo(TimeSpan.Zero);
        order.Cancel();
        var venue = new TradedVenue(Clock, order);

        var report = await PassAsync(Canceler(venue).VerifyAsync(new CancelReport
        {
            Refused = new Dictionary<string, CancelFailure> { [""] = Refusal, ["0x1"] = Refusal },
        }));

        Assert.Equal([VerifiedOrderState.Unknown, VerifiedOrderState.Canceled], report.Orders.Values.Select(each => each.State));
    }

    [Fact]
    public async Task Many_orders_are_looked_for_among_the_open_ones_first()
    {
        var orders = Example.OrderIds(120).Select(id => new TradedOrder { Id = id }).ToArray();
        var venue = new TradedVenue(Clock, orders) { PageSize = 40 };

        var report = await PassAsync(Canceler(venue).VerifyAsync(Uncertain([.. orders.Select(order => order.Id)])));

        Assert.All(report.Orders.Values, order => Assert.Equal(VerifiedOrderState.Open, order.State));
        Assert.Equal(6, venue.Requests.Count);
    }

    [Fact]
    public async Task A_page_and_a_read_by_id_that_both_lie_behind_do_not_prove_that_an_order_is_open()
    {
        var ids = Example.OrderIds(60);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var venue = new TradedVenue(Clock)
        {
            Answers = request => asked.Add(request)
                ? Answer.Ok(request == "GET /data/orders" ? $"{{\"data\":[{string.Join(',', ids.Select(id => Order(id, "LIVE")))}]}}" : Order(request[^ids[0].Length..], "LIVE"))
                : Answer.Ok(request == "GET /data/orders" ? """{"data":[]}""" : Order(request[^ids[0].Length..], "CANCELED")),
        };

        var report = await PassAsync(Canceler(venue).VerifyAsync(Uncertain(ids)));

        Assert.All(report.Orders.Values, order => Assert.Equal(VerifiedOrderState.Canceled, order.State));

        static string Order(string id, string status) => $$"""{"id":"{{id}}","status":"{{status}}"}""";
    }

    [Fact]
    public async Task Where_not_all_ids_were_read_from_their_source_nothing_is_verified()
    {
        var report = await PassAsync(
            Canceler(new TradedVenue(Clock)).VerifyAsync(new CancelReport { Canceled = ["0x1"], IsInputComplete = false }));

        Assert.False(report.IsVerified);
        Assert.False(report.IsSuccess);
        Assert.Equal(VerifiedOrderState.Canceled, report.Orders["0x1"].State);
    }

    [Fact]
    public async Task Pages_keep_to_the_limit_of_an_address()
    {
        var venue = new TradedVenue(Clock, [.. Example.OrderIds(510).Select(id => new TradedOrder { Id = id })]) { PageSize = 1 };

        var selection = await PassAsync(Canceler(venue).SelectOpenAsync(new OpenOrderFilter()));

        Assert.Equal(510, selection.Selected.Count);
        Assert.Equal(TimeSpan.FromSeconds(10), Clock.Elapsed);
    }

    [Fact]
    public async Task Reads_by_id_do_not_wait_for_a_limit_that_is_not_documented()
    {
        var venue = new TradedVenue(Clock);

        await PassAsync(Canceler(venue).VerifyAsync(Uncertain(Example.OrderIds(600))));

        // Each is read twice, an interval apart.
        Assert.Equal(TimeSpan.FromMilliseconds(500), Clock.Elapsed);
    }

    [Fact]
    public async Task Where_the_sizes_of_a_canceled_order_cannot_be_read_the_report_says_why()
    {
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" }) { ReadMishaps = [ReadMishap.Failed, ReadMishap.Failed] };

        var report = await PassAsync(Canceler(venue).VerifyAsync(
            new CancelReport { Canceled = ["0x1"] }, new VerificationOptions { IncludeProven = true }));

        Assert.True(report.IsSuccess);
        Assert.Null(report.Orders["0x1"].SizeMatched);
        Assert.Contains("500", report.Orders["0x1"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_caller_ends_a_selection_with_what_was_read_by_then()
    {
        using var caller = new CancellationTokenSource();
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" }, new TradedOrder { Id = "0x2" })
        {
            PageSize = 1,
            OnRequest = number => Act(number == 2, caller.Cancel),
        };

        var thrown = await Assert.ThrowsAsync<SelectionInterruptedException>(
            () => PassAsync(Canceler(venue).SelectOpenAsync(new OpenOrderFilter(), caller.Token)));

        Assert.Equal(caller.Token, thrown.CancellationToken);
        Assert.Equal(["0x1"], thrown.Selection.Selected.Select(order => order.Id));
        Assert.NotNull(thrown.Selection.ReadFailure);
    }

    [Fact]
    public async Task A_selection_that_is_whole_when_the_token_is_canceled_is_returned()
    {
        using var caller = new CancellationTokenSource();
        var venue = new TradedVenue(Clock, new TradedOrder { Id = "0x1" });

        var selection = await PassAsync(Canceler(venue).SelectOpenAsync(new OpenOrderFilter { Predicate = _ => Cancel() }, caller.Token));

        Assert.Single(selection.Selected);

        bool Cancel()
        {
            caller.Cancel();
            return true;
        }
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(500, 40)]
    [InlineData(2000, 70)]
    public void Options_for_many_orders_leave_the_time_that_the_limit_of_an_address_takes(int count, int seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), VerificationOptions.ForOrders(count).Timeout);

    [Fact]
    public async Task The_token_of_the_caller_ends_it_with_the_report_so_far()
    {
        using var caller = new CancellationTokenSource();
        var order = new TradedOrder { Id = "0x1" };
        order.ComeTo(TimeSpan.Zero);
        order.Cancel();
        var venue = new TradedVenue(Clock, order) { OnRequest = number => Act(number == 2, caller.Cancel) };

        var thrown = await Assert.ThrowsAsync<VerificationInterruptedException>(() => PassAsync(Canceler(venue).VerifyAsync(
            Uncertain("0x1", "0x2"), new VerificationOptions { MaxConcurrency = 1 }, cancellationToken: caller.Token)));

        Assert.Equal(
            [VerifiedOrderState.Canceled, VerifiedOrderState.Unknown], thrown.Verification.Orders.Values.Select(each => each.State));
        Assert.Contains("Interrupted.", thrown.Verification.Orders["0x2"].Reason, StringComparison.Ordinal);
        Assert.Equal(2, thrown.Report.Uncertain.Count);
    }

    [Fact]
    public async Task A_client_that_ignores_its_token_is_left_when_the_time_is_over()
    {
        var canceler = new OrderCanceler(new StubClient(_ => new CancelOrdersResponse()), options: null, Clock);

        var report = await PassAsync(canceler.VerifyAsync(Uncertain("0x1"), new VerificationOptions { Timeout = TimeSpan.FromSeconds(2) }));

        Assert.Equal(VerifiedOrderState.Unknown, report.Orders["0x1"].State);
    }

    [Fact]
    public async Task Progress_is_told_and_counts_what_is_known()
    {
        var steps = new ProgressSteps<VerificationProgress>();
        var order = new TradedOrder { Id = "0x1" };
        order.ComeTo(TimeSpan.Zero);
        order.Cancel();

        await PassAsync(Canceler(new TradedVenue(Clock, order, new TradedOrder { Id = "0x2" }))
            .VerifyAsync(Uncertain("0x1", "0x2"), progress: steps));

        Assert.Equal(new VerificationProgress(Round: 2, Known: 2, Total: 2, Open: 1), steps.Seen[^1]);
    }

    [Theory]
    [InlineData(nameof(VerificationOptions.Timeout))]
    [InlineData(nameof(VerificationOptions.ReadInterval))]
    [InlineData(nameof(VerificationOptions.MaxConcurrency))]
    public async Task An_option_out_of_bounds_is_refused_before_anything_is_read(string option)
    {
        var venue = new TradedVenue(Clock);
        var options = option switch
        {
            nameof(VerificationOptions.Timeout) => new VerificationOptions { Timeout = TimeSpan.Zero },
            nameof(VerificationOptions.ReadInterval) => new VerificationOptions { ReadInterval = TimeSpan.FromSeconds(-1) },
            _ => new VerificationOptions { MaxConcurrency = 0 },
        };

        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => Canceler(venue).VerifyAsync(Uncertain("0x1"), options));
        await Assert.ThrowsAsync<ArgumentException>(() => Canceler(venue).CancelAllAndVerifyAsync(options));

        Assert.Contains(option, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(venue.Requests);
    }

    private static void Act(bool isNow, Action action)
    {
        if (isNow)
        {
            action();
        }
    }

    private static CancelReport Uncertain(params string[] orderIds)
        => new() { Uncertain = new OrderedDictionary<string, CancelFailure>(orderIds.Select(id => KeyValuePair.Create(id, Lost))) };

    private Task<VerificationReport> VerifyAsync(TradedOrder order)
        => PassAsync(Canceler(new TradedVenue(Clock, order)).VerifyAsync(Uncertain(order.Id)));
}
