using Clob.Calls;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>
/// Whatever a server does: no id is lost, nothing is called canceled that may not be, each attempt is signed for the second in
/// which it goes out, and the time that it takes is bounded.
/// </summary>
public sealed class FaultTests
{
    private const int Many = 6;
    private const double Backoff = 0.1 + 0.2 + 0.4 + 0.8 + 1.6;
    private const double RefusedBackoff = 1 + 2 + 4 + 8 + 16;
    private const double Deadline = 70;
    private const double AttemptTimeout = 5;

    private const string Page = "<!DOCTYPE html><html><body>not found, unauthorized, canceled</body></html>";

    private static readonly string[] OrderIds = ["0x1", "0x2", "0x3"];

    private static readonly Dictionary<string, FaultCase> Cases = new FaultCase[]
    {
        // The connection. Whether the request was carried out is unknown until a 200 says so.
        new(Fault.ResetBefore, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff)),
        new(Fault.ResetWithin, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff)),
        new(Fault.ResetAfter, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff)),
        new(Fault.CloseAfter, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff)),
        new(Fault.Garbage, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff)),
        new(Fault.HalfABody, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 200)),
        new(Fault.HalfABodyReset, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 200)),
        new(Fault.TooLongALength, Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 200)),

        // Time.
        new(Fault.Silence, Expected.Canceled(2, AttemptTimeout + 0.1), Expected.Uncertain(Many, (Many * AttemptTimeout) + Backoff)),
        new(
            Fault.HeadersThenSilence,
            Expected.Canceled(2, AttemptTimeout + 0.1),
            Expected.Uncertain(Many, (Many * AttemptTimeout) + Backoff, Expected.AnyStatus)),
        new(
            Fault.SlowDrip,
            Expected.Canceled(2, AttemptTimeout + 0.1),
            Expected.Uncertain(Many, (Many * AttemptTimeout) + Backoff, Expected.AnyStatus)),

        // A 200 that cannot be read says nothing, and is not asked for again: whoever sends it may do so forever.
        new(Fault.TooShortALength, Expected.Uncertain(1, 0, 200), Expected.Uncertain(1, 0, 200)),
        new(Fault.Answer(200, Page, "text/html"), Expected.Uncertain(1, 0, 200), Expected.Uncertain(1, 0, 200)),
        new(Fault.Answer(200, ""), Expected.Uncertain(1, 0, 200), Expected.Uncertain(1, 0, 200)),
        new(Fault.Answer(200, "{\"canceled\":[\"0x1\""), Expected.Uncertain(1, 0, 200), Expected.Uncertain(1, 0, 200)),
        new(Fault.Answer(200, "{\"canceled\":[1,2,3],\"not_canceled\":{}}"), Expected.Uncertain(1, 0, 200), Expected.Uncertain(1, 0, 200)),
        new(Fault.Answer(200, "{\"error\":\"none\"}"), Expected.Uncertain(1, 0, 200), Expected.Uncertain(1, 0, 200)),
        new(Fault.Answer(204, "", null), Expected.Uncertain(1, 0, 204), Expected.Uncertain(1, 0, 204)),

        // One that can be read is the answer.
        new(Fault.Answer(200, "{\"canceled\":null,\"not_canceled\":null}"), Expected.Unaccounted(1), Expected.Unaccounted(1)),
        new(Fault.Answer(200, "{}"), Expected.Unaccounted(1), Expected.Unaccounted(1)),
        new(Fault.Large(10_000_000), Expected.Canceled(1, 0), Expected.Canceled(1, 0)),

        // Refused for good.
        new(Fault.Answer(301, "", null, "Location: http://127.0.0.1:9/orders"), Expected.Refused(1, 0, 301), Expected.Refused(1, 0, 301)),
        new(Fault.Answer(400, "{\"error\":\"Invalid order payload\"}"), Expected.Refused(1, 0, 400), Expected.Refused(1, 0, 400)),
        new(Fault.Answer(401, "{\"error\":\"Unauthorized/Invalid api key\"}"), Expected.Refused(1, 0, 401), Expected.Refused(1, 0, 401)),
        new(Fault.Answer(403, Page, "text/html"), Expected.Refused(1, 0, 403), Expected.Refused(1, 0, 403)),
        new(Fault.Answer(404, "{\"error\":\"Order not found\"}"), Expected.Refused(1, 0, 404), Expected.Refused(1, 0, 404)),

        // Refused for now. Where the venue asks for a wait, that is the least that is waited. For 429, see RateLimitedBatchTests.
        new(Fault.Answer(425, "service not ready", "text/plain"), Expected.Canceled(2, 1), Expected.Refused(Many, RefusedBackoff, 425)),
        new(
            Fault.Answer(425, "service not ready", "text/plain", "Retry-After: 3"),
            Expected.Canceled(2, 3),
            Expected.Refused(Many, 3 + 3 + 4 + 8 + 16, 425)),
        new(Fault.Answer(425, "", null, "Retry-After: 0"), Expected.Canceled(2, 1), Expected.Refused(Many, RefusedBackoff, 425)),

        // Refused for the rate: the canceler waits itself, for 30 s each time at most, until the deadline.
        new(Fault.Answer(429, "{\"error\":\"Too Many Requests\"}"), Expected.Canceled(2, 1), Expected.Refused(7, Deadline, 429)),
        new(
            Fault.Answer(429, "{\"error\":\"Too Many Requests\"}", "application/json", "Retry-After: 20"),
            Expected.Canceled(2, 20),
            Expected.Refused(4, Deadline, 429)),
        new(
            Fault.Answer(429, "{\"error\":\"slow\",\"retry_after_seconds\":7}"),
            Expected.Canceled(2, 7),
            Expected.Refused(6, Deadline, 429)),
        new(Fault.Answer(429, "", null, "Retry-After: 0"), Expected.Canceled(2, 1), Expected.Refused(7, Deadline, 429)),
        new(Fault.Answer(429, "", null, "Retry-After: 61"), Expected.Canceled(2, 30), Expected.Refused(3, Deadline, 429)),
        new(
            Fault.Answer(503, "{\"error\":\"Trading is currently disabled. Check polymarket.com for updates\"}"),
            Expected.Canceled(2, 1),
            Expected.Refused(3, 1 + 2, 503)),

        // Failed.
        new(Fault.Answer(500, "{\"error\":\"Internal server error\"}"), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 500)),
        new(Fault.Answer(502, Page, "text/html"), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 502)),
        new(Fault.Answer(504, "", null), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 504)),
        new(Fault.Answer(520, Page, "text/html"), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 520)),
        new(Fault.Answer(530, Page, "text/html"), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 530)),
        new(Fault.Answer(408, "", null), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 408)),
        new(Fault.Answer(421, "", null), Expected.Canceled(2, 0.1), Expected.Uncertain(Many, Backoff, 421)),

        // Not documented, and so unknown; another attempt would not change it.
        new(Fault.Answer(400, "{\"error\":\"context canceled\"}"), Expected.Uncertain(1, 0, 400), Expected.Uncertain(1, 0, 400)),
        new(Fault.Answer(409, "{\"error\":\"conflict\"}"), Expected.Uncertain(1, 0, 409), Expected.Uncertain(1, 0, 409)),
        new(Fault.Answer(431, "", null), Expected.Uncertain(1, 0, 431), Expected.Uncertain(1, 0, 431)),
        new(Fault.Answer(451, Page, "text/html"), Expected.Uncertain(1, 0, 451), Expected.Uncertain(1, 0, 451)),
        new(Fault.Answer(499, "", null), Expected.Uncertain(1, 0, 499), Expected.Uncertain(1, 0, 499)),
        new(Fault.Answer(501, "", null), Expected.Uncertain(1, 0, 501), Expected.Uncertain(1, 0, 501)),
        new(Fault.Answer(202, "{\"canceled\":[\"0x1\",\"0x2\",\"0x3\"]}"), Expected.Uncertain(1, 0, 202), Expected.Uncertain(1, 0, 202)),
    }.ToDictionary(each => each.Fault.Name);

    private readonly FakeClock _clock = new();

    public static TheoryData<string> Names { get; } = new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_that_happens_once_costs_one_attempt(string name)
    {
        await using var server = new FaultyServer(_clock, [Cases[name].Fault], then: Fault.None);

        await AssertComesOutAsync(server, Cases[name].Once);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_that_never_ends_is_reported_in_the_end(string name)
    {
        await using var server = new FaultyServer(_clock, [], then: Cases[name].Fault);

        await AssertComesOutAsync(server, Cases[name].Always);
    }

    [Fact]
    public async Task Port_that_nobody_listens_on_is_unreachable_and_nothing_was_sent()
    {
        using var port = new ClosedPort();
        using var client = Client(port.BaseAddress);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, null, _clock).CancelAsync(OrderIds));

        Assert.Equal(OrderIds, report.Refused.Keys);
        Assert.All(report.Refused.Values, failure => Assert.Equal((ClobOutcomeKind.Unreachable, null), (failure.Kind, failure.StatusCode)));
        Assert.All(report.Refused.Values, failure => Assert.Contains("nothing was sent", failure.Reason, StringComparison.Ordinal));
        Assert.Equal((Many, TimeSpan.FromSeconds(Backoff)), (report.Attempts, _clock.Elapsed));
    }

    [Fact]
    public async Task Redirect_to_another_port_is_not_followed_and_nothing_arrives_there()
    {
        await using var elsewhere = new FaultyServer(_clock, [], then: Fault.None);
        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            var redirect = Fault.Answer(status, "", null, $"Location: {new Uri(elsewhere.BaseAddress, "/orders")}");
            await using var server = new FaultyServer(_clock, [], then: redirect);

            await AssertComesOutAsync(server, Expected.Refused(1, 0, status));
        }

        Assert.Equal(0, elsewhere.Attempts);
    }

    [Fact]
    public async Task Timeout_followed_by_a_401_stays_uncertain()
    {
        await using var server = new FaultyServer(_clock, [Fault.Silence], then: Fault.Answer(401, "{\"error\":\"Invalid API key\"}"));

        var report = await AssertComesOutAsync(server, Expected.Uncertain(2, AttemptTimeout + 0.1, 401));

        Assert.Contains("An earlier attempt", report.Uncertain["0x1"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Already_canceled_after_a_timeout_is_canceled()
    {
        var done = """{"canceled":["0x3"],"not_canceled":{"0x1":"Order already canceled","0x2":"Order already matched"}}""";
        await using var server = new FaultyServer(_clock, [Fault.Silence], then: Fault.Answer(200, done));
        using var client = Client(server.BaseAddress);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, null, _clock).CancelAsync(OrderIds));

        Assert.Equal(["0x1", "0x3"], report.Canceled);
        Assert.Equal(CancelRejectionKind.AlreadyMatched, Assert.Single(report.NotCanceled).Value.Kind);
    }

    [Fact]
    public async Task Already_canceled_after_a_refusal_is_not_this_calls_work()
    {
        var done = """{"canceled":["0x2","0x3"],"not_canceled":{"0x1":"Order already canceled"}}""";
        await using var server = new FaultyServer(_clock, [Fault.Answer(425, "", null)], then: Fault.Answer(200, done));
        using var client = Client(server.BaseAddress);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, null, _clock).CancelAsync(OrderIds));

        Assert.Equal(["0x2", "0x3"], report.Canceled);
        Assert.Equal(CancelRejectionKind.AlreadyCanceled, report.NotCanceled["0x1"].Kind);
        Assert.True(report.IsSuccess);
    }

    [Fact]
    public async Task Answer_above_the_limit_of_the_options_is_not_read()
    {
        await using var server = new FaultyServer(_clock, [], then: Fault.Large(2_000_000));
        using var client = Client(server.BaseAddress, options => options.MaxResponseBytes = 1_000_000);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, null, _clock).CancelAsync(OrderIds));

        Assert.Equal(OrderIds, report.Uncertain.Keys);
        Assert.Equal(1, server.Attempts);
    }

    [Fact]
    public async Task Server_that_answers_the_first_chunk_and_dies_loses_no_id()
    {
        var orderIds = Example.OrderIds(500);
        await using var server = new FaultyServer(_clock, [Fault.None], then: Fault.ResetAfter);
        using var client = Client(server.BaseAddress);
        var options = new OrderCancelerOptions
        {
            Tier = RateLimitTier.Standard,
            IsPaced = false,
            MaxConcurrency = 1,
            MaxConsecutiveFailures = 1,
        };

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, options, _clock).CancelAsync(orderIds));

        Assert.Equal(orderIds[..60], report.Canceled);
        Assert.Equal(orderIds[60..120], report.Uncertain.Keys);
        Assert.Equal(orderIds[120..], report.Refused.Keys);
        Assert.All(report.Refused.Values, failure => Assert.Equal(ClobOutcomeKind.NotSent, failure.Kind));
        Assert.Equal(1 + Many, server.Attempts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancel_all_that_is_lost_on_a_used_connection_is_uncertain_even_where_the_handler_sends_it_again(bool isReset)
    {
        // SocketsHttpHandler repeats a request without a body by itself, where the connection had been used before.
        var lost = isReset ? Fault.ResetAfter : Fault.CloseAfter;
        await using var server = new FaultyServer(_clock, [Fault.None, lost], then: Fault.None);
        using var client = Client(server.BaseAddress);
        var canceler = new OrderCanceler(client, null, _clock);
        await canceler.CancelAllAsync();

        var report = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(["0xall"], report.Canceled);
        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.Equal((3, 2), (server.Attempts, report.Attempts));
    }

    [Fact]
    public async Task Cancel_all_that_is_lost_late_is_not_sent_again_with_an_old_signature()
    {
        var late = new Fault("closed after two seconds", false, _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(false);
        });
        await using var server = new FaultyServer(_clock, [Fault.None, late], then: Fault.None);
        using var client = Client(server.BaseAddress);
        var canceler = new OrderCanceler(client, null, _clock);
        await canceler.CancelAllAsync();

        var report = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.All(server.Requests, request => request.AssertSignedWhenSent());
        Assert.Equal((3, 2), (server.Attempts, report.Attempts));
    }

    private async Task<CancelReport> AssertComesOutAsync(FaultyServer server, Expected expected)
    {
        using var client = Client(server.BaseAddress);
        var start = _clock.Elapsed;

        // Only a venue that refuses for the rate for ever is still asked when it passes.
        var options = new OrderCancelerOptions { Timeout = TimeSpan.FromSeconds(Deadline) };
        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, options, _clock, random: () => 0).CancelAsync(OrderIds));

        Assert.Equal((expected.Bucket, string.Join(' ', OrderIds)), Assert.Single(Buckets(report)));
        Assert.Equal((expected.Attempts, expected.Attempts), (server.Attempts, report.Attempts));
        Assert.Equal(TimeSpan.FromSeconds(expected.Seconds), _clock.Elapsed - start);
        Assert.All(report.Uncertain.Values.Concat(report.Refused.Values), failure => Assert.True(
            expected.Status is Expected.AnyStatus || expected.Status == failure.StatusCode, failure.ToString()));
        Assert.All(server.Requests, request => request.AssertSignedWhenSent());
        return report;
    }

    private static IEnumerable<(string Bucket, string OrderIds)> Buckets(CancelReport report)
        => new (string Bucket, IEnumerable<string> OrderIds)[]
        {
            (nameof(report.Canceled), report.Canceled),
            (nameof(report.NotCanceled), report.NotCanceled.Keys),
            (nameof(report.Unaccounted), report.Unaccounted),
            (nameof(report.Uncertain), report.Uncertain.Keys),
            (nameof(report.Refused), report.Refused.Keys),
        }
            .Where(bucket => bucket.OrderIds.Any())
            .Select(bucket => (bucket.Bucket, string.Join(' ', bucket.OrderIds)));

    private ClobClient Client(Uri baseAddress, Action<ClobClientOptions>? configure = null)
    {
        var options = new ClobClientOptions { BaseAddress = baseAddress, TimeProvider = _clock, Retry = { Jitter = 0 } };
        configure?.Invoke(options);
        return ClobClient.Create(Example.Credentials, options);
    }
}
