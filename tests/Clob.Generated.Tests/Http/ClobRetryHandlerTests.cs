using System.Globalization;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>When an attempt is made again, after which wait, and when no more. (What servers can do to an attempt is in Faults.)</summary>
public sealed class ClobRetryHandlerTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(501)]
    [InlineData(204)]
    [InlineData(431)]
    [InlineData(451)]
    [InlineData(499)]
    [InlineData(519)]
    [InlineData(528)]
    [InlineData(529)]
    [InlineData(531)]
    public async Task Status_that_another_attempt_does_not_change_is_not_sent_again(int status)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, "", null));

        await FailAsync(network);

        Assert.Single(network.Requests);
    }

    [Theory]
    [InlineData(425, 1)]
    [InlineData(429, 1)]
    [InlineData(503, 1)]
    [InlineData(500, 0.1)]
    [InlineData(502, 0.1)]
    [InlineData(504, 0.1)]
    [InlineData(408, 0.1)]
    [InlineData(421, 0.1)]
    [InlineData(520, 0.1)]
    [InlineData(523, 0.1)]
    [InlineData(527, 0.1)]
    [InlineData(530, 0.1)]
    public async Task Status_that_may_change_is_sent_again_after_a_wait(int status, double seconds)
    {
        var network = Failing(1, () => Answer.Of(status, "", null));

        await PassAsync(network);

        Assert.Equal((2, TimeSpan.FromSeconds(seconds)), (network.Requests.Count, _clock.Elapsed));
    }

    [Fact]
    public async Task Wait_doubles_up_to_its_bound()
    {
        var network = Failing(6, () => Answer.Of(425, "", null));

        await PassAsync(network, options =>
        {
            options.Retry.MaxAttempts = 10;
            options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        });

        Assert.Equal([0, 1, 3, 7, 12, 17, 22], SecondsOf(network));
    }

    [Fact]
    public async Task Wait_is_the_one_that_the_venue_asks_for_and_at_least_our_own()
    {
        string[] waits = ["3", "Wed, 03 Jul 2024 09:46:55 GMT", "0"];
        var asked = 0;
        var network = new RecordingHandler(
            _ => asked < waits.Length ? Answer.Of(425, "", null).With("Retry-After", waits[asked++]) : Answer.Ok());

        await PassAsync(network);

        // By the date: from the third second after the start to the fifteenth. The last is the third of our own waits.
        Assert.Equal([0, 3, 15, 19], SecondsOf(network));
    }

    [Fact]
    public async Task Wait_until_a_date_is_measured_by_the_clock_of_the_venue()
    {
        var network = Failing(1, () => Answer.Of(425, "", null)
            .With("Date", "Wed, 03 Jul 2030 10:00:00 GMT").With("Retry-After", "Wed, 03 Jul 2030 10:00:04 GMT"));

        await PassAsync(network);

        Assert.Equal(TimeSpan.FromSeconds(4), _clock.Elapsed);
    }

    [Fact]
    public async Task Wait_after_429_lasts_until_the_reset_where_nothing_else_is_said()
    {
        var network = Failing(1, () => RateLimited(tier: "Standard", reset: FakeClock.StartSecond + 6));

        await PassAsync(network);

        Assert.Equal(TimeSpan.FromSeconds(6), _clock.Elapsed);
    }

    [Fact]
    public async Task Wait_after_429_whose_reset_has_passed_is_the_usual_one()
    {
        var network = Failing(1, () => RateLimited(tier: "Standard", reset: FakeClock.StartSecond - 6));

        await PassAsync(network);

        Assert.Equal(TimeSpan.FromSeconds(1), _clock.Elapsed);
    }

    [Theory]
    [InlineData("Standard", 120, 2)]
    [InlineData("Standard", 121, 1)]
    [InlineData("gold", 1000, 2)]
    [InlineData(null, 120, 2)]
    [InlineData(null, 121, 1)]
    [InlineData("Titanium", 121, 1)]
    public async Task Request_that_costs_more_than_the_burst_is_not_sent_again(string? tier, int ids, int attempts)
    {
        var network = Failing(1, () => RateLimited(tier));
        using var client = Example.RetryingClient(network, _clock);

        await Record.ExceptionAsync(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(Example.OrderIds(ids))));

        Assert.Equal(attempts, network.Requests.Count);
    }

    [Fact]
    public async Task Jitter_lengthens_a_wait_by_its_part_at_most()
    {
        List<double> waits = [];
        for (var run = 0; run < 20; run++)
        {
            var before = _clock.Elapsed;
            await PassAsync(Failing(1, () => Answer.Of(425, "", null)), options => options.Retry.Jitter = 0.5);
            waits.Add((_clock.Elapsed - before).TotalSeconds);
        }

        Assert.All(waits, wait => Assert.InRange(wait, 1, 1.5));
        Assert.True(waits.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Attempts_are_bounded_and_the_last_answer_is_told()
    {
        var network = new RecordingHandler(_ => Answer.Of(500, """{"error":"Internal server error"}""", "application/json"));

        var exception = await FailAsync(network, options => options.Retry.MaxAttempts = 3);

        Assert.Equal((3, 3, true), (network.Requests.Count, exception.Attempts, exception.IsOutcomeUnknown));
    }

    [Fact]
    public async Task Attempts_while_trading_is_disabled_have_a_bound_of_their_own()
    {
        var network = new RecordingHandler(_ => Answer.Of(503, "", null));

        await FailAsync(network, options => options.Retry.MaxAttemptsWhileDisabled = 2);

        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task Window_of_a_call_with_ids_bounds_when_an_attempt_may_begin()
    {
        var network = new RecordingHandler(_ => Answer.Of(425, "", null).With("Retry-After", "25"));
        using var client = Example.RetryingClient(network, _clock);

        await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"])));

        Assert.Equal([0, 25, 50], SecondsOf(network));
    }

    [Fact]
    public async Task Window_of_a_call_without_ids_is_shorter()
    {
        foreach (var call in (Func<IClobClient, Task<CancelOrdersResponse>>[])
            [client => client.CancelAllOrdersAsync(), client => client.CancelMarketOrdersAsync(new() { Market = "0x1" })])
        {
            var network = new RecordingHandler(_ => Answer.Of(425, "", null));
            var start = _clock.Elapsed;
            using var client = Example.RetryingClient(network, _clock);

            await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(call(client)));

            // 1 s and 2 s; the next 4 s would end after 5.
            Assert.Equal(3, network.Requests.Count);
            Assert.Equal(TimeSpan.FromSeconds(3), _clock.Elapsed - start);
        }
    }

    [Fact]
    public async Task Wait_that_would_outlast_the_window_is_not_begun()
    {
        var network = new RecordingHandler(_ => Answer.Of(425, "", null).With("Retry-After", "61"));

        var exception = await FailAsync(network);

        Assert.Equal((1, TimeSpan.Zero, TimeSpan.FromSeconds(61)), (network.Requests.Count, _clock.Elapsed, exception.RetryAfter));
    }

    [Fact]
    public async Task Call_that_is_not_idempotent_is_sent_again_only_where_nothing_was_done()
    {
        var operation = ClobOperations.CancelOrder with { IsIdempotent = false };
        foreach (var (status, attempts) in ((int, int)[])[(425, 2), (503, 2), (500, 1), (502, 1)])
        {
            var network = Failing(1, () => Answer.Of(status, "", null));

            await SendAsync(operation, network);

            Assert.Equal(attempts, network.Requests.Count);
        }

        var refused = Failing(1, () => throw new HttpRequestException(HttpRequestError.ConnectionError));
        await SendAsync(operation, refused);
        Assert.Equal(2, refused.Requests.Count);

        var lost = Failing(1, () => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(operation, lost));
        Assert.Single(lost.Requests);
    }

    [Fact]
    public async Task Certificate_that_is_refused_is_not_tried_again()
    {
        var network = new RecordingHandler(_ => throw new HttpRequestException(
            HttpRequestError.SecureConnectionError, "no", new System.Security.Authentication.AuthenticationException("not trusted")));
        using var client = Example.RetryingClient(network, _clock);

        await Assert.ThrowsAsync<HttpRequestException>(() => _clock.PassWaitsAsync(client.CancelAllOrdersAsync()));

        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Exception_of_another_kind_is_no_reason_to_send_again_and_says_what_is_known()
    {
        var network = new RecordingHandler(_ => throw new InvalidOperationException("of a handler"));
        using var client = Example.RetryingClient(network, _clock);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => _clock.PassWaitsAsync(client.CancelAllOrdersAsync()));

        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Contains("Whether it was carried out is unknown", exception.Message, StringComparison.Ordinal);

        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Attempt_that_takes_too_long_is_a_timeout_that_says_what_is_known()
    {
        using var client = Example.RetryingClient(new SilentHandler(), _clock, options => options.Retry.MaxAttempts = 2);
        var call = client.CancelOrdersAsync(["0x1"]);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await _clock.TimersAsync(2).WaitAsync(Guard.Limit);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await _clock.TimersAsync(2).WaitAsync(Guard.Limit);
        _clock.Advance(TimeSpan.FromSeconds(5));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("no whole response within 5 s. Whether it was carried out is unknown", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_who_gives_up_while_a_retry_waits_is_told_that_nothing_was_done()
    {
        using var source = new CancellationTokenSource();
        using var client = Example.RetryingClient(new RecordingHandler(_ => Answer.Of(425, "", null)), _clock);
        var call = client.CancelAllOrdersAsync(source.Token);

        await source.CancelAsync();
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Contains("It was refused, and not carried out.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_to_connect_after_a_lost_attempt_is_no_connection_error()
    {
        var attempt = 0;
        var network = new RecordingHandler(_ => throw new HttpRequestException(
            attempt++ == 0 ? HttpRequestError.ResponseEnded : HttpRequestError.ConnectionError, "gone"));
        using var client = Example.RetryingClient(network, _clock);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => _clock.PassWaitsAsync(client.CancelAllOrdersAsync()));

        Assert.Equal(HttpRequestError.Unknown, exception.HttpRequestError);
        Assert.Contains("Whether it was carried out is unknown", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_after_a_lost_attempt_says_that_the_outcome_is_unknown()
    {
        var attempt = 0;
        var network = new RecordingHandler(_ => Answer.Of(attempt++ == 0 ? 500 : 400, "", null));

        var exception = await FailAsync(network);

        Assert.Equal((400, 2, true), (exception.StatusCode, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Contains("An earlier attempt of the same call had no response", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> OptionsOutOfBounds { get; } = new(Wrong.Keys);

    private static Dictionary<string, Action<ClobRetryOptions>> Wrong => new()
    {
        [$"{nameof(ClobRetryOptions.Jitter)} is NaN"] = options => options.Jitter = double.NaN,
        [$"{nameof(ClobRetryOptions.Jitter)} is Infinity"] = options => options.Jitter = double.PositiveInfinity,
        [$"{nameof(ClobRetryOptions.Jitter)} is -5"] = options => options.Jitter = -5,
        [$"{nameof(ClobRetryOptions.MaxAttempts)} is 0"] = options => options.MaxAttempts = 0,
        [$"{nameof(ClobRetryOptions.MaxAttemptsWhileDisabled)} is -3"] = options => options.MaxAttemptsWhileDisabled = -3,
        [$"{nameof(ClobRetryOptions.AttemptTimeout)} is"] = options => options.AttemptTimeout = TimeSpan.MaxValue,
        [$"{nameof(ClobRetryOptions.ScopeAttemptTimeout)} is"] = options => options.ScopeAttemptTimeout = TimeSpan.Zero,
        [$"{nameof(ClobRetryOptions.RefusedDelay)} is"] = options => options.RefusedDelay = TimeSpan.MaxValue,
        [$"{nameof(ClobRetryOptions.FailedDelay)} is"] = options => options.FailedDelay = TimeSpan.MinValue,
        [$"{nameof(ClobRetryOptions.MaxDelay)} is"] = options => options.MaxDelay = TimeSpan.MaxValue,
        [$"{nameof(ClobRetryOptions.MaxRetryDuration)} is"] = options => options.MaxRetryDuration = TimeSpan.MaxValue,
        [$"{nameof(ClobRetryOptions.ScopeMaxRetryDuration)} is"] = options => options.ScopeMaxRetryDuration = TimeSpan.Zero,
    };

    [Theory]
    [MemberData(nameof(OptionsOutOfBounds))]
    public void Option_out_of_bounds_is_refused_by_its_name(string problem)
    {
        var options = new ClobRetryOptions();
        Wrong[problem](options);

        var exception = Assert.Throws<ArgumentException>(() => new ClobRetryHandler(options));

        Assert.Equal("options", exception.ParamName);
        Assert.Contains($"options.{problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_handler_below_that_signs_nothing_is_sent_again()
    {
        var network = new RecordingHandler(_ => Answer.Of(425, "", null));
        using var httpClient = new HttpClient(new ClobRetryHandler(new ClobRetryOptions(), _clock) { InnerHandler = network })
        {
            BaseAddress = Example.BaseAddress,
        };

        await Assert.ThrowsAsync<ClobApiException>(() => new ClobClient(httpClient, Example.Credentials, _clock).CancelAllOrdersAsync());

        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Request_of_somebody_else_passes_through()
    {
        var network = new RecordingHandler(_ => Answer.Of(500, "", null));
        using var httpClient = new HttpClient(new ClobRetryHandler(new ClobRetryOptions(), _clock) { InnerHandler = network });

        using var response = await httpClient.GetAsync(new Uri("https://elsewhere.test"));

        Assert.Equal((500, 1), ((int)response.StatusCode, network.Requests.Count));
    }

    [Fact]
    public async Task Handler_above_can_read_the_body_that_the_client_reads_too()
    {
        var seen = "";
        var look = new UserHandler(async (request, send) =>
        {
            var response = await send(request);
            seen = $"{response.Content.Headers.ContentType} {await response.Content.ReadAsStringAsync()}";
            return response;
        })
        {
            InnerHandler = new ClobRetryHandler(new ClobRetryOptions(), _clock)
            {
                InnerHandler = new ClobSigningHandler(new RecordingHandler(_ => Answer.Ok("""{"canceled":["0x1"]}"""))),
            },
        };

        var answer = await Example.Client(look, _clock).CancelAllOrdersAsync();

        Assert.Equal("""application/json {"canceled":["0x1"]}""", seen);
        Assert.Equal(["0x1"], answer.Canceled);
    }

    private static RecordingHandler Failing(int times, Func<HttpResponseMessage> fail)
    {
        var failed = 0;
        return new RecordingHandler(_ => failed++ < times ? fail() : Answer.Ok());
    }

    private static HttpResponseMessage RateLimited(string? tier, long? reset = null)
    {
        var answer = Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json");
        if (tier is not null)
        {
            answer.With("Poly-RateLimit-Tier", tier);
        }

        return reset is { } seconds ? answer.With("Poly-RateLimit-Reset", seconds.ToString(CultureInfo.InvariantCulture)) : answer;
    }

    /// <summary>When each attempt was signed, in seconds from the start.</summary>
    private static IEnumerable<long> SecondsOf(RecordingHandler network)
        => network.Requests.Select(request => long.Parse(request.Timestamp, CultureInfo.InvariantCulture) - FakeClock.StartSecond);

    private async Task PassAsync(RecordingHandler network, Action<ClobClientOptions>? configure = null)
    {
        using var client = Example.RetryingClient(network, _clock, configure);
        await _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"]));
    }

    private Task<ClobApiException> FailAsync(RecordingHandler network, Action<ClobClientOptions>? configure = null)
        => Assert.ThrowsAsync<ClobApiException>(() => PassAsync(network, configure));

    private async Task SendAsync(ClobOperation operation, HttpMessageHandler network)
    {
        using var invoker = new HttpMessageInvoker(
            new ClobRetryHandler(new ClobRetryOptions { Jitter = 0 }, _clock) { InnerHandler = new ClobSigningHandler(network) });
        using var request = new HttpRequestMessage(operation.Method, new Uri(Example.BaseAddress, operation.Path));
        new ClobCall(operation, operation.Path, default, authenticator: null, _clock) { History = new CallHistory(), ResponseLimit = 1000 }.AttachTo(request);
        (await _clock.PassWaitsAsync(invoker.SendAsync(request, CancellationToken.None))).Dispose();
    }
}
