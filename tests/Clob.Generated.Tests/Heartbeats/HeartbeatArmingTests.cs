namespace Clob.Tests.Heartbeats;

/// <summary>What is known of the venue's switch: whether a heartbeat may have armed it.</summary>
public sealed class HeartbeatArmingTests : HeartbeatTest
{
    private bool MayBeArmed => Heartbeat.Status.MayBeArmed;

    [Fact]
    public void Nothing_is_armed_before_the_start() => Assert.False(MayBeArmed);

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(425)]
    [InlineData(503)]
    public async Task A_heartbeat_that_is_refused_arms_nothing(int status)
    {
        Venue.Trip = _ => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(status) };

        await FailToStartAsync();

        Assert.False(MayBeArmed);
    }

    [Fact]
    public async Task A_heartbeat_that_did_not_leave_this_process_arms_nothing()
    {
        Venue.Trip = _ => new HeartbeatTrip { Response = new HttpRequestException(HttpRequestError.ConnectionError, "refused") };

        await FailToStartAsync();

        Assert.False(MayBeArmed);
    }

    [Fact]
    public async Task A_heartbeat_whose_outcome_is_unknown_may_have_armed_it_whatever_the_next_ones_say()
    {
        Venue.Trip = number => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(number == 1 ? 500 : 403) };

        await FailToStartAsync();

        Assert.True(MayBeArmed);
    }

    [Fact]
    public async Task A_heartbeat_without_a_response_may_have_armed_it()
    {
        Venue.Trip = _ => new HeartbeatTrip { IsResponseLost = true };

        await FailToStartAsync();

        Assert.True(MayBeArmed);
    }

    [Theory]
    [InlineData("of another", true)]
    [InlineData("", false)]
    public async Task An_id_that_the_venue_expects_says_whether_somebody_has_armed_it(string expected, bool mayBeArmed)
    {
        Venue.Trip = _ => new HeartbeatTrip { Response = HeartbeatVenue.Mismatch(expected) };

        await FailToStartAsync();

        Assert.Equal(mayBeArmed, MayBeArmed);
    }

    [Fact]
    public async Task A_heartbeat_that_is_under_way_may_have_armed_it_also_after_the_start_is_canceled()
    {
        using var source = new CancellationTokenSource();
        Venue.Trip = _ => new HeartbeatTrip { IsLost = true };
        var start = Heartbeat.StartAsync(source.Token);
        await RestAsync();
        Assert.True(MayBeArmed);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start.InTime());
        Assert.True(MayBeArmed);
    }

    [Fact]
    public async Task It_stays_armed_after_a_heartbeat_that_was_acknowledged()
    {
        await StartAsync();
        Assert.True(MayBeArmed);

        await Heartbeat.StopAsync().InTime();

        Assert.True(MayBeArmed);
    }

    [Fact]
    public async Task A_heartbeat_without_a_response_says_so()
    {
        Venue.Trip = _ => new HeartbeatTrip { IsLost = true };

        var lost = await FailToStartAsync();

        Assert.Contains(
            "The heartbeat had no response within 4 s. Whether it was accepted is unknown.", lost.Message, StringComparison.Ordinal);
    }

    private async Task<HeartbeatLostException> FailToStartAsync()
    {
        var start = Heartbeat.StartAsync();
        await PassAsync(10);
        return await Assert.ThrowsAsync<HeartbeatLostException>(() => start.InTime());
    }
}
