using System.Globalization;
using Clob.Calls;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Clock;

/// <summary>Opening the connection in advance, and measuring the clock.</summary>
public sealed class WarmUpTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task WarmUp_opens_the_connection_that_the_first_cancel_takes(string way)
    {
        await using var server = new RawServer(request => request <= 5 ? RawServer.Ok("1720000000") : RawServer.Ok());
        using var wayIn = WayIn.By(way, server.BaseAddress, clock: _clock);

        await wayIn.Client.WarmUpAsync();
        Assert.Equal(1, server.Connections);
        await wayIn.Client.CancelAllOrdersAsync();

        Assert.Equal(1, server.Connections);
    }

    public static TheoryData<string> WaysIn { get; } = [WayIn.Create, WayIn.AddClobClient];

    [Fact]
    public async Task WarmUp_asks_for_the_time_without_credentials()
    {
        var network = Time(FakeClock.StartSecond);

        await Example.Client(network, _clock).WarmUpAsync();

        Assert.Equal(5, network.Requests.Count);
        Assert.All(network.Requests, request => Assert.Equal(("GET", "/time"), (request.Method, request.Address.AbsolutePath)));
        Assert.All(
            network.Requests,
            request => Assert.DoesNotContain(request.Headers.Keys, name => name.StartsWith("POLY_", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task WarmUp_works_without_credentials()
    {
        using var httpClient = new HttpClient(Time(FakeClock.StartSecond)) { BaseAddress = Example.BaseAddress };

        await new ClobClient(httpClient, credentials: null, _clock).WarmUpAsync();
    }

    [Theory]
    [InlineData(0, 0, 0.5, false)]
    [InlineData(30, 0, 30.5, true)]
    [InlineData(-30, 0, -29.5, true)]
    [InlineData(1, 4, -0.5, false)]
    public async Task WarmUp_tells_how_far_the_venues_clock_is_ahead(int ahead, int roundTrip, double offset, bool isCertain)
    {
        var request = 0;
        var network = new RecordingHandler(_ =>
        {
            // The first answer pays for the connection, and is no measure of anything.
            _clock.Advance(TimeSpan.FromSeconds(request++ == 0 ? 20 : 0));
            var answer = Seconds(_clock.GetUtcNow().ToUnixTimeSeconds() + ahead);
            _clock.Advance(TimeSpan.FromSeconds(roundTrip));
            return answer;
        });

        var measured = await Example.Client(network, _clock).WarmUpAsync();

        Assert.Equal(TimeSpan.FromSeconds(offset), measured.Offset);
        Assert.Equal(TimeSpan.FromSeconds(0.5 + (roundTrip / 2.0)), measured.Uncertainty);
        Assert.Equal(TimeSpan.FromSeconds(roundTrip), measured.RoundTrip);
        Assert.Equal(isCertain, measured.IsSignificant);
    }

    [Fact]
    public async Task WarmUp_takes_the_quickest_answer_for_its_measure()
    {
        int[] roundTrips = [1, 8, 6, 2, 4];
        var request = 0;
        var network = new RecordingHandler(_ =>
        {
            // The time that the venue reads is the one at which it answers, and the way back takes all the time.
            var answer = Seconds(_clock.GetUtcNow().ToUnixTimeSeconds());
            _clock.Advance(TimeSpan.FromSeconds(roundTrips[request++]));
            return answer;
        });

        var measured = await Example.Client(network, _clock).WarmUpAsync();

        Assert.Equal(TimeSpan.FromSeconds(2), measured.RoundTrip);
        Assert.Equal(TimeSpan.FromSeconds(1.5), measured.Uncertainty);
        Assert.Equal(TimeSpan.FromSeconds(-0.5), measured.Offset);
    }

    [Fact]
    public async Task WarmUp_changes_no_signature()
    {
        var network = new RecordingHandler(request => request.Method == "GET" ? Seconds(FakeClock.StartSecond + 1000) : Answer.Ok());
        var client = Example.Client(network, _clock);

        await client.WarmUpAsync();
        await client.CancelAllOrdersAsync();

        Assert.Equal("1720000000", network.Requests[^1].Timestamp);
    }

    [Theory]
    [InlineData("\"1720000000\"")]
    [InlineData("soon")]
    [InlineData("1720000000.5")]
    [InlineData("{}")]
    public async Task WarmUp_answer_that_is_no_time_is_an_error(string body)
    {
        var network = new RecordingHandler(_ => Answer.Ok(body));

        Assert.Equal(200, (await Assert.ThrowsAsync<ClobApiException>(() => Example.Client(network, _clock).WarmUpAsync())).StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-1720000000)]
    [InlineData(1577836799)]
    [InlineData(4102444800)]
    [InlineData(4102444800000)]
    [InlineData(1720000000000000)]
    [InlineData(253402300800)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public async Task WarmUp_number_that_is_no_time_is_an_error(long number)
    {
        var exception = await Assert.ThrowsAsync<ClobApiException>(() => Example.Client(Time(number), _clock).WarmUpAsync());

        Assert.Equal((200, ClobOperations.GetServerTime), (exception.StatusCode, exception.Operation));
        Assert.Contains(number.ToString(CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999999999999999999")]
    [InlineData("1e400")]
    [InlineData("null")]
    [InlineData("")]
    public async Task WarmUp_answer_that_is_no_number_is_an_error(string body)
        => await Assert.ThrowsAsync<ClobApiException>(
            () => Example.Client(new RecordingHandler(_ => Answer.Ok(body)), _clock).WarmUpAsync());

    [Fact]
    public async Task WarmUp_time_in_milliseconds_is_recognized()
    {
        var measured = await Example.Client(Time((FakeClock.StartSecond * 1000) + 30_250), _clock).WarmUpAsync();

        Assert.Equal((TimeSpan.FromMilliseconds(30_250.5), TimeSpan.FromMilliseconds(0.5)), (measured.Offset, measured.Uncertainty));
    }

    [Theory]
    [InlineData(1577836800)]
    [InlineData(4102444799)]
    public async Task WarmUp_first_and_last_time_are_measured(long seconds)
        => Assert.True((await Example.Client(Time(seconds), _clock).WarmUpAsync()).IsSignificant);

    [Fact]
    public async Task WarmUp_under_a_clock_that_steps_back_takes_no_time()
    {
        var network = new RecordingHandler(_ =>
        {
            _clock.Step(TimeSpan.FromSeconds(-1));
            return Seconds(FakeClock.StartSecond);
        });

        var measured = await Example.Client(network, _clock).WarmUpAsync();

        Assert.Equal(TimeSpan.Zero, measured.RoundTrip);
    }

    [Fact]
    public async Task WarmUp_of_another_client_is_measured_through_its_interface()
    {
        // Another client has no clock to give, so the system's counts: far behind this time, whenever the test runs.
        var network = Time(new DateTimeOffset(2098, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
        IClobClient client = new Forwarding(Example.Client(network, _clock));

        Assert.True((await client.WarmUpAsync()).IsSignificant);
        Assert.Equal(5, network.Requests.Count);
    }

    [Fact]
    public async Task WarmUp_of_no_client_is_refused()
        => await Assert.ThrowsAsync<ArgumentNullException>("client", () => ((IClobClient)null!).WarmUpAsync());

    [Fact]
    public void AdjustableClock_with_an_offset_beyond_the_calendar_stays_in_it()
    {
        Assert.Equal(DateTimeOffset.MaxValue, new AdjustableClock(_clock) { Offset = TimeSpan.MaxValue }.GetUtcNow());
        Assert.Equal(DateTimeOffset.MinValue, new AdjustableClock(_clock) { Offset = TimeSpan.MinValue }.GetUtcNow());
    }

    [Fact]
    public void ClockOffset_of_any_values_can_be_asked_whether_it_is_certain()
    {
        Assert.True(new ClockOffset(TimeSpan.MinValue, TimeSpan.Zero, TimeSpan.Zero).IsSignificant);
        Assert.False(new ClockOffset(TimeSpan.Zero, TimeSpan.MaxValue, TimeSpan.Zero).IsSignificant);
    }

    [Fact]
    public async Task AdjustableClock_that_is_set_moves_the_signatures()
    {
        var clock = new AdjustableClock(_clock);
        var network = new RecordingHandler(
            request => request.Method == "GET" ? Seconds(_clock.GetUtcNow().ToUnixTimeSeconds() - 90) : Answer.Ok());
        var client = Example.Client(network, clock);

        clock.Offset += (await client.WarmUpAsync()).Offset;
        await client.CancelAllOrdersAsync();
        var remeasured = await client.WarmUpAsync();

        Assert.Equal(
            FakeClock.StartSecond - 90,
            long.Parse(network.Requests.Single(request => request.Method == "DELETE").Timestamp, CultureInfo.InvariantCulture));
        Assert.False(remeasured.IsSignificant);
    }

    [Fact]
    public void AdjustableClock_keeps_waits_and_zones_of_the_clock_below()
    {
        var fired = false;
        var clock = new AdjustableClock(_clock) { Offset = TimeSpan.FromDays(1) };
        using var timer = clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var start = clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(fired);
        Assert.Equal(TimeSpan.FromSeconds(1), clock.GetElapsedTime(start));
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromDays(1), clock.GetUtcNow());
        Assert.Equal(_clock.LocalTimeZone, clock.LocalTimeZone);
    }

    private static RecordingHandler Time(long seconds) => new(_ => Seconds(seconds));

    private static HttpResponseMessage Seconds(long seconds) => Answer.Ok(seconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>A decorator, as users write them.</summary>
    private sealed class Forwarding(IClobClient client) : IClobClient
    {
        public Task<CancelOrdersResponse> CancelOrderAsync(CancelOrderRequest request, CancellationToken cancellationToken = default)
            => client.CancelOrderAsync(request, cancellationToken);

        public Task<CancelOrdersResponse> CancelOrdersAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
            => client.CancelOrdersAsync(orderIds, cancellationToken);

        public Task<CancelOrdersResponse> CancelAllOrdersAsync(CancellationToken cancellationToken = default)
            => client.CancelAllOrdersAsync(cancellationToken);

        public Task<CancelOrdersResponse> CancelMarketOrdersAsync(
            CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
            => client.CancelMarketOrdersAsync(request, cancellationToken);

        public Task<long> GetServerTimeAsync(CancellationToken cancellationToken = default) => client.GetServerTimeAsync(cancellationToken);

        public Task<ClosedOnlyStatus> GetClosedOnlyStatusAsync(CancellationToken cancellationToken = default)
            => client.GetClosedOnlyStatusAsync(cancellationToken);
    }
}
