using System.Globalization;
using Clob.Tests.Support;

namespace Clob.Tests.Clock;

/// <summary>Opening the connection in advance, and measuring the clock.</summary>
public sealed class WarmUpTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task WarmUp_opens_the_connection_that_the_first_cancel_takes(string way)
    {
        await using var server = new RawServer(request => request <= 5 ? RawServer.Ok("1720000000") : RawServer.Ok());
        using var wayIn = WayIn.By(way, server.BaseAddress, clock: _clock);

        await ((ClobClient)wayIn.Client).WarmUpAsync();
        Assert.Equal(1, server.Connections);
        await wayIn.Client.CancelAllOrdersAsync();

        Assert.Equal(1, server.Connections);
    }

    public static TheoryData<string> WaysIn { get; } = [WayIn.Create, WayIn.AddClobClient];

    [Fact]
    public async Task WarmUp_asks_for_the_time_without_credentials()
    {
        var network = Time(FakeTimeProvider.Start);

        await Example.Client(network, _clock).WarmUpAsync();

        Assert.Equal(5, network.Requests.Count);
        Assert.All(network.Requests, request => Assert.Equal(("GET", "/time"), (request.Method, request.Address.AbsolutePath)));
        Assert.All(network.Requests, request => Assert.DoesNotContain(request.Headers.Keys, name => name.StartsWith("POLY_", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task WarmUp_works_without_credentials()
    {
        using var httpClient = new HttpClient(Time(FakeTimeProvider.Start)) { BaseAddress = Example.BaseAddress };

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
        Assert.Equal(isCertain, measured.IsCertain);
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
        var network = new RecordingHandler(request => request.Method == "GET" ? Seconds(FakeTimeProvider.Start + 1000) : Answer.Ok());
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

    [Fact]
    public async Task AdjustableClock_that_is_set_moves_the_signatures()
    {
        var clock = new AdjustableClock(_clock);
        var network = new RecordingHandler(request => request.Method == "GET" ? Seconds(_clock.GetUtcNow().ToUnixTimeSeconds() - 90) : Answer.Ok());
        var client = Example.Client(network, clock);

        clock.Offset += (await client.WarmUpAsync()).Offset;
        await client.CancelAllOrdersAsync();
        var remeasured = await client.WarmUpAsync();

        Assert.Equal(FakeTimeProvider.Start - 90, long.Parse(network.Requests.Single(request => request.Method == "DELETE").Timestamp, CultureInfo.InvariantCulture));
        Assert.False(remeasured.IsCertain);
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
}
