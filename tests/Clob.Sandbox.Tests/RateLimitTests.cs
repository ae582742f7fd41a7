namespace Clob.Sandbox.Tests;

public sealed class RateLimitTests : SandboxTest
{
    private static readonly SandboxTier SlowTier = new("Tiny", 2, 10);

    [Fact]
    public async Task A_cancel_of_one_order_costs_one_token()
    {
        var reply = await CancelAsync("/order", OrderBody(Order().Id));

        AssertAdmitted(reply, remaining: 9);
    }

    [Fact]
    public async Task A_batch_costs_one_token_for_each_submitted_id_repeated_ones_too()
    {
        var reply = await CancelAsync("/orders", OrdersBody([Order().Id, "0x1", "0x1"]));

        AssertAdmitted(reply, remaining: 7);
    }

    [Theory]
    [InlineData("/cancel-all", "")]
    [InlineData("/cancel-market-orders", """{"market":"0xa"}""")]
    public async Task A_cancel_without_ids_costs_one_token_and_one_for_each_canceled_order(string path, string body)
    {
        Venue.SeedOrders(4, market: "0xa");

        AssertAdmitted(await CancelAsync(path, body), remaining: 5);
        AssertAdmitted(await CancelAsync(path, body), remaining: 4);
    }

    [Fact]
    public async Task Cancel_all_can_take_the_bucket_below_zero()
    {
        Venue.SeedOrders(20);

        var reply = await CancelAsync("/cancel-all");

        Assert.Equal(20, reply.Canceled.Length);
        AssertAdmitted(reply, remaining: -11);
        AssertRefused(await CancelAsync("/order", OrderBody("0x1")), remaining: -11, retryAfter: 6);
    }

    [Fact]
    public async Task An_order_that_cancel_all_does_not_cancel_costs_no_token()
    {
        Order(SandboxOrderState.Matching);

        AssertAdmitted(await CancelAsync("/cancel-all"), remaining: 9);
    }

    [Fact]
    public async Task A_bucket_fills_by_the_clock_up_to_its_burst()
    {
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 10)));

        Clock.Advance(TimeSpan.FromSeconds(3));
        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1")), remaining: 5);

        Clock.Advance(TimeSpan.FromDays(10_000));
        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1")), remaining: 9);
    }

    [Fact]
    public async Task A_bucket_counts_parts_of_tokens_and_shows_whole_ones()
    {
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 10)));

        Clock.Advance(TimeSpan.FromMilliseconds(250));
        AssertRefused(await CancelAsync("/order", OrderBody("0x1")), remaining: 0, retryAfter: 1);

        Clock.Advance(TimeSpan.FromMilliseconds(250));
        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1")), remaining: 0);
    }

    [Fact]
    public async Task A_refused_cancel_cancels_nothing_and_costs_nothing()
    {
        var order = Order();
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 9)));

        AssertRefused(await CancelAsync("/orders", OrdersBody([order.Id, "0x1"])), remaining: 1, retryAfter: 1);

        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
        AssertAdmitted(await CancelAsync("/order", OrderBody(order.Id)), remaining: 0);
    }

    [Fact]
    public async Task Retry_after_is_long_enough()
    {
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 10)));

        var refused = await CancelAsync("/orders", OrdersBody(["0x1", "0x2", "0x3"]));
        AssertRefused(refused, remaining: 0, retryAfter: 2);

        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(200, (await CancelAsync("/orders", OrdersBody(["0x1", "0x2", "0x3"]))).Status);
    }

    // At 3 tokens a second a token takes no whole number of ticks: 4 tokens are then there a third of a tick after the second.
    [Fact]
    public async Task Retry_after_is_never_too_short()
    {
        Venue.SetTier(new SandboxTier("Odd", 3, 10));
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 10)));
        Clock.Advance(TimeSpan.FromTicks(3_333_333));

        var refused = await CancelAsync("/orders", OrdersBody(["0x1", "0x2", "0x3", "0x4"]));

        Assert.Equal((429, "2"), (refused.Status, refused.Headers["Retry-After"]));
    }

    [Fact]
    public async Task A_cost_above_the_burst_is_never_admitted()
    {
        var body = OrdersBody(Enumerable.Range(0, 11).Select(number => $"0x{number}"));

        AssertRefused(await CancelAsync("/orders", body), remaining: 10, retryAfter: 1);

        Clock.Advance(TimeSpan.FromDays(1));
        AssertRefused(await CancelAsync("/orders", body), remaining: 10, retryAfter: 1);
    }

    [Fact]
    public async Task A_cost_above_the_burst_waits_until_the_bucket_is_full()
    {
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 10)));

        AssertRefused(await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 20))), remaining: 0, retryAfter: 5);
    }

    [Fact]
    public async Task The_reset_header_is_the_time_when_the_bucket_is_full_again()
    {
        var reply = await CancelAsync("/orders", OrdersBody(["0x1", "0x2", "0x3"]));

        Assert.Equal($"{Now + 2}", reply.Headers["Poly-RateLimit-Reset"]);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public async Task The_warning_header_is_sent_below_a_fifth_of_the_burst(int cost, bool isWarned)
    {
        var reply = await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", cost)));

        Assert.Equal(isWarned ? "true" : null, reply.Headers.GetValueOrDefault("Poly-RateLimit-Warning"));
    }

    [Fact]
    public async Task Each_account_has_its_bucket()
    {
        var other = Venue.AddAccount();
        await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 10)));

        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1"), other), remaining: 9);
    }

    [Fact]
    public async Task Accounts_of_one_address_share_a_bucket()
    {
        var again = Venue.AddAccount(new SandboxAccount(Account.Address.ToUpperInvariant(), "second key", Account.Secret, "second"));
        await CancelAsync("/order", OrderBody("0x1"));

        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1"), again), remaining: 8);
    }

    [Fact]
    public async Task Setting_a_tier_gives_one_account_that_tier_and_a_full_bucket()
    {
        var other = Venue.AddAccount();
        await CancelAsync("/order", OrderBody("0x1"));
        Venue.SetTier(SandboxTier.Parse("gold"));

        var reply = await CancelAsync("/order", OrderBody("0x1"));

        Assert.Equal(("1199", "Gold"), (reply.Headers["Poly-RateLimit-Remaining"], reply.Headers["Poly-RateLimit-Tier"]));
        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1"), other), remaining: 9);
    }

    [Fact]
    public async Task Setting_no_tier_removes_the_limit()
    {
        Venue.SetTier(null);

        for (var call = 0; call < 20; call++)
        {
            AssertNoLimit(await CancelAsync("/order", OrderBody("0x1")), 200);
        }
    }

    [Theory]
    [InlineData("/orders", "[]", 400)]
    [InlineData("/order", "not json", 400)]
    public async Task A_wrong_body_costs_nothing_and_has_no_rate_limit_headers(string path, string body, int status)
    {
        AssertNoLimit(await CancelAsync(path, body), status);

        AssertAdmitted(await CancelAsync("/order", OrderBody("0x1")), remaining: 9);
    }

    [Fact]
    public async Task A_batch_that_is_too_long_is_refused_for_its_length()
        => AssertNoLimit(await CancelAsync("/orders", OrdersBody(Enumerable.Repeat("0x1", 1001))), 400);

    [Fact]
    public async Task Unsigned_and_public_requests_have_no_rate_limit_headers()
    {
        AssertNoLimit(await GetAsync("/time"), 200);
        AssertNoLimit(await SendAsync(new SignedRequest(SandboxAccount.CreateExample(9), "/cancel-all")), 401);
    }

    protected override void Configure(ClobSandboxOptions options) => options.Tier = SlowTier;

    private static void AssertAdmitted(Reply reply, int remaining)
    {
        Assert.Equal(200, reply.Status);
        Assert.Equal(FormattableString.Invariant($"{remaining}"), reply.Headers["Poly-RateLimit-Remaining"]);
        Assert.Equal("Tiny", reply.Headers["Poly-RateLimit-Tier"]);
        Assert.DoesNotContain("Retry-After", reply.Headers.Keys);
    }

    private static void AssertRefused(Reply reply, int remaining, int retryAfter)
    {
        reply.AssertRefused(429, "Too Many Requests");
        Assert.Equal(FormattableString.Invariant($"{remaining}"), reply.Headers["Poly-RateLimit-Remaining"]);
        Assert.Equal("Tiny", reply.Headers["Poly-RateLimit-Tier"]);
        Assert.Equal($"{retryAfter}", reply.Headers["Retry-After"]);
        Assert.Contains("Poly-RateLimit-Reset", reply.Headers.Keys);
    }

    private static void AssertNoLimit(Reply reply, int status)
    {
        Assert.Equal(status, reply.Status);
        Assert.DoesNotContain(reply.Headers.Keys, name => name.StartsWith("Poly-RateLimit", StringComparison.Ordinal));
    }
}
