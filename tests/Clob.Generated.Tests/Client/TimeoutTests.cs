using Clob.Http;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>A call ends when its time is over, by the clock of the client, whatever the venue does.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(8);

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Timeout_without_an_answer_ends_the_call_at_its_time_and_not_before()
    {
        var call = CallAsync(new SilentHandler());

        _clock.Advance(Bound - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
    }

    [Fact]
    public async Task Timeout_says_what_is_unknown_and_that_it_was_a_timeout()
    {
        var call = CallAsync(new SilentHandler());
        _clock.Advance(Bound);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("cancelAllOrders: no whole response within 8 s", exception.Message, StringComparison.Ordinal);
        Assert.Contains("unknown", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_under_foreign_culture_is_told_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();
        var call = CallAsync(new SilentHandler(), TimeSpan.FromSeconds(1.5));
        _clock.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Contains(
            "within 1.5 s",
            (await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_bounds_a_body_that_stops_coming()
    {
        var call = CallAsync(new RecordingHandler(_ => Answer.Of(200, new EndlessStream(_ => { }, trickles: false))));

        _clock.Advance(Bound - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.IsType<TimeoutException>(
            (await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit))).InnerException);
    }

    [Fact]
    public async Task Body_of_an_error_that_stops_coming_is_waited_for_a_second()
    {
        var call = CallAsync(new RecordingHandler(_ => Answer.Of(500, new EndlessStream(_ => { }, trickles: false))));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(500, (await Assert.ThrowsAsync<ClobApiException>(() => call.WaitAsync(Guard.Limit))).StatusCode);
    }

    [Fact]
    public async Task Status_of_an_error_counts_although_its_attempt_is_over_before_its_body_stops_coming()
    {
        var network = new RecordingHandler(_ => Answer.Of(401, new EndlessStream(_ => { }, trickles: false)));
        using var client = Example.RetryingClient(network, _clock, options => options.Retry.AttemptTimeout = TimeSpan.FromSeconds(0.3));
        var call = client.CancelOrdersAsync(["0x1"]);

        _clock.Advance(TimeSpan.FromSeconds(0.3));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.7));

        Assert.Equal(401, (await Assert.ThrowsAsync<ClobApiException>(() => call.WaitAsync(Guard.Limit))).StatusCode);
    }

    [Fact]
    public async Task Timeout_bounds_a_body_that_trickles()
    {
        var reads = 0;
        var body = new EndlessStream(
            _ =>
            {
                Assert.InRange(++reads, 1, 100);
                _clock.Advance(TimeSpan.FromSeconds(1));
            },
            trickles: true);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => CallAsync(new RecordingHandler(_ => Answer.Of(200, body))).WaitAsync(Guard.Limit));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal(8, reads);
    }

    [Fact]
    public async Task Timeout_counts_the_wait_for_the_headers_and_for_the_body_together()
    {
        var call = CallAsync(new RecordingHandler(_ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(7));
            return Answer.Of(200, new EndlessStream(_ => { }, trickles: false));
        }));

        _clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
    }

    [Fact]
    public async Task Timeout_of_each_call_starts_with_the_call()
    {
        using var client = Client(new SilentHandler(), Bound);
        var first = client.CancelAllOrdersAsync();
        _clock.Advance(TimeSpan.FromSeconds(6));
        var second = client.CancelAllOrdersAsync();
        _clock.Advance(TimeSpan.FromSeconds(4));

        await Assert.ThrowsAsync<TaskCanceledException>(() => first.WaitAsync(Guard.Limit));
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task Timeout_leaves_no_timer_behind()
    {
        await CallAsync(new RecordingHandler());

        Assert.Equal(0, _clock.ActiveTimers);
    }

    [Fact]
    public void Timeout_infinite_never_ends_the_call()
    {
        var call = Client(new SilentHandler(), Timeout.InfiniteTimeSpan).CancelOrdersAsync(["0x1"]);

        _clock.Advance(TimeSpan.FromDays(10_000));

        Assert.False(call.IsCompleted);
    }

    [Fact]
    public async Task Timeout_of_a_callers_own_HttpClient_bounds_the_body_too()
    {
        using var httpClient = new HttpClient(new RecordingHandler(_ => Answer.Of(200, new EndlessStream(_ => { }, trickles: false))))
        {
            BaseAddress = Example.BaseAddress,
            Timeout = TimeSpan.FromHours(1),
        };
        var call = new ClobClient(httpClient, Example.Credentials, _clock).CancelAllOrdersAsync();

        _clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
        Assert.Contains("within 3600 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_that_is_neither_the_callers_nor_the_clocks_says_what_is_known()
    {
        var handler = new RecordingHandler(_ => throw new OperationCanceledException("of a handler"));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => CallAsync(handler));

        Assert.Equal("of a handler", exception.InnerException!.Message);
        Assert.Contains("Whether it was carried out is unknown", exception.Message, StringComparison.Ordinal);
    }

    private ClobClient Client(HttpMessageHandler handler, TimeSpan timeout)
    {
        var options = new ClobClientOptions { Credentials = Example.Credentials, Timeout = timeout };
        var settings = new HttpClient();
        ClobClient.Configure(settings, options);
        return ClobClient.OnFactory(new ClobSigningHandler(handler), settings, options, _clock);
    }

    private Task<CancelOrdersResponse> CallAsync(HttpMessageHandler handler, TimeSpan? timeout = null)
        => Client(handler, timeout ?? Bound).CancelAllOrdersAsync();
}
