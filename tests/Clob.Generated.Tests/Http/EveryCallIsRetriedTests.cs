using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>Calls without a body and calls without ids are retried by the same rules as all others.</summary>
public sealed class EveryCallIsRetriedTests
{
    private readonly FakeClock _clock = new();

    private static readonly string[] Operations
        = ["cancelOrder", "cancelOrders", "cancelAllOrders", "cancelMarketOrders", "getServerTime", "getClosedOnlyStatus"];

    private static readonly int[] Statuses = [425, 429, 503, 408, 421, 500, 502, 504, 520, 530];

    public static IEnumerable<object[]> Cases => Operations.SelectMany(_ => Statuses, (operation, status) => (object[])[operation, status]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Status_that_may_pass_is_retried_whatever_the_call(string operation, int status)
    {
        var failed = false;
        var network = new RecordingHandler(_ => failed || !(failed = true) ? Good(operation) : Answer.Of(status, "", null));
        using var client = Example.RetryingClient(network, _clock);

        await _clock.PassWaitsAsync(CallAsync(client, operation));

        Assert.Equal(2, network.Requests.Count);
    }

    [Theory]
    [InlineData(429, 6)]
    [InlineData(503, 3)]
    [InlineData(401, 1)]
    [InlineData(302, 1)]
    [InlineData(500, 6)]
    public async Task Status_whose_body_does_not_come_is_retried_as_its_status_says(int status, int attempts)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, new EndlessStream(_ => { }, trickles: false)));
        using var client = Example.RetryingClient(network, _clock);

        var call = client.CancelOrdersAsync(["0x1"]);
        while (!call.IsCompleted)
        {
            // Either the body of an error is waited for, for a second, or the next attempt is.
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(status, (await Assert.ThrowsAsync<ClobApiException>(() => call)).StatusCode);
        Assert.Equal(attempts, network.Requests.Count);
    }

    [Theory]
    [InlineData("cancelAllOrders")]
    [InlineData("cancelMarketOrders")]
    public async Task Attempt_of_a_call_without_ids_that_stays_silent_is_made_once_more_within_the_window(string operation)
    {
        var network = new SilentFirst(_clock, TimeSpan.FromSeconds(4), Good(operation));
        using var client = Example.RetryingClient(network, _clock);

        await _clock.PassWaitsAsync(CallAsync(client, operation));

        Assert.Equal((2, TimeSpan.FromSeconds(4.1)), (network.Requests, _clock.Elapsed));
    }

    [Fact]
    public async Task Attempt_of_a_call_without_ids_ends_with_the_time_of_an_attempt_where_that_is_shorter()
    {
        var network = new SilentFirst(_clock, TimeSpan.FromSeconds(1), Answer.Ok());
        using var client = Example.RetryingClient(network, _clock, options => options.Retry.AttemptTimeout = TimeSpan.FromSeconds(1));

        await _clock.PassWaitsAsync(client.CancelAllOrdersAsync());

        Assert.Equal((2, TimeSpan.FromSeconds(1.1)), (network.Requests, _clock.Elapsed));
    }

    [Fact]
    public async Task Report_of_a_cancel_all_that_was_silent_at_first_says_that_the_first_attempt_is_unknown()
    {
        using var client = Example.RetryingClient(new SilentFirst(_clock, TimeSpan.FromSeconds(4), Answer.Ok("""{"canceled":["0x1"]}""")), _clock);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, timeProvider: _clock).CancelAllAsync());

        Assert.Equal(["0x1"], report.Canceled);
        Assert.Equal((ClobOutcomeKind.Unknown, 2, false), (report.RequestFailure!.Kind, report.Attempts, report.IsSuccess));
    }

    [Fact]
    public async Task Wait_that_doubles_without_end_stays_at_its_bound()
    {
        var network = new RecordingHandler(_ => Answer.Of(425, "", null));
        using var client = Example.RetryingClient(network, _clock, options =>
        {
            options.Retry.MaxAttempts = 2000;
            options.Retry.RefusedDelay = TimeSpan.FromMilliseconds(1);
            options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        });

        await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"])));

        Assert.Equal((2000, 1 + (1998 * 2)), (network.Requests.Count, (int)_clock.Elapsed.TotalMilliseconds));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task Wait_of_nothing_that_the_venue_asks_for_does_not_use_up_the_attempts(string retryAfter)
    {
        var network = new RecordingHandler(_ => Answer.Of(429, "", null).With("Retry-After", retryAfter).With("Poly-RateLimit-Reset", "1"));
        using var client = Example.RetryingClient(network, _clock);

        await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"])));

        Assert.Equal((6, TimeSpan.FromSeconds(1 + 2 + 4 + 8 + 16)), (network.Requests.Count, _clock.Elapsed));
    }

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("253402300799")]
    [InlineData("-62135596801")]
    [InlineData("9223372036854775807")]
    public async Task Reset_that_is_absurd_neither_throws_nor_is_waited_for(string reset)
    {
        var network = new RecordingHandler(_ => Answer.Of(429, "", null).With("Poly-RateLimit-Reset", reset));
        using var client = Example.RetryingClient(network, _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelAllOrdersAsync()));

        Assert.Equal(429, exception.StatusCode);
        Assert.InRange(_clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static HttpResponseMessage Good(string operation) => operation switch
    {
        "getServerTime" => Answer.Ok("1720000000"),
        "getClosedOnlyStatus" => Answer.Ok("""{"closed_only":false}"""),
        _ => Answer.Ok(),
    };

    private static async Task<object> CallAsync(ClobClient client, string operation) => operation switch
    {
        "cancelOrder" => await client.CancelOrderAsync(new CancelOrderRequest { OrderId = "0x1" }),
        "cancelOrders" => await client.CancelOrdersAsync(["0x1"]),
        "cancelAllOrders" => await client.CancelAllOrdersAsync(),
        "cancelMarketOrders" => await client.CancelMarketOrdersAsync(new() { Market = Example.Market }),
        "getServerTime" => await client.GetServerTimeAsync(),
        _ => await client.GetClosedOnlyStatusAsync(),
    };

    /// <summary>A venue that is silent the first time, for as long as an attempt may take, and then answers.</summary>
    private sealed class SilentFirst(FakeClock clock, TimeSpan silence, HttpResponseMessage answer) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (++Requests == 1)
            {
                clock.Advance(silence);
                await Never.Until(cancellationToken);
            }

            return answer;
        }
    }
}
