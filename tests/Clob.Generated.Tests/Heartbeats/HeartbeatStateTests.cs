namespace Clob.Tests.Heartbeats;

/// <summary>Which state follows from what the venue says, and from the time.</summary>
public sealed class HeartbeatStateTests : HeartbeatTest
{
    [Fact]
    public void Nothing_is_sent_before_the_start()
    {
        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.NotStarted);
        Assert.Empty(Venue.Sent);
    }

    [Fact]
    public async Task The_start_ends_when_the_first_heartbeat_is_acknowledged()
    {
        Venue.Trip = _ => new HeartbeatTrip { WayBack = Seconds(1) };
        var start = Heartbeat.StartAsync();
        await RestAsync();
        AssertStatus(HeartbeatState.Starting, HeartbeatReason.StartRequested);
        Assert.False(start.IsCompleted);

        await PassAsync(1);

        await start.InTime();
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
        Assert.Equal(FakeClock.StartSecond, Heartbeat.Status.LastBeat!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_heartbeat_is_sent_every_5_s_with_the_id_of_the_response_before()
    {
        await StartAsync();

        await PassAsync(15);

        Assert.Equal(["", "id 1", "id 2", "id 3"], Venue.Sent);
        Assert.Equal([0, 5, 10, 15], Venue.SentAt);
        Assert.Equal(FakeClock.StartSecond + 15, Heartbeat.Status.LastBeat!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task The_time_that_a_response_takes_does_not_put_the_next_heartbeat_off()
    {
        Venue.Trip = _ => new HeartbeatTrip { Way = Seconds(1), WayBack = Seconds(2) };
        var start = Heartbeat.StartAsync();
        await PassAsync(3);
        await start.InTime();

        await PassAsync(8);

        Assert.Equal([0, 5, 10], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task It_is_late_9_s_after_the_last_acknowledged_heartbeat_was_sent()
    {
        Venue.Trip = number => number == 1 ? new HeartbeatTrip { WayBack = Seconds(3) } : new HeartbeatTrip { IsLost = true };
        var start = Heartbeat.StartAsync();
        await PassAsync(3);
        await start.InTime();

        await PassAsync(6 - Tick.TotalSeconds);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);

        await PassAsync(Tick.TotalSeconds);
        AssertStatus(HeartbeatState.Late, HeartbeatReason.NotAcknowledged);
    }

    [Fact]
    public async Task It_is_healthy_again_when_a_heartbeat_is_acknowledged_before_the_venue_can_fire()
    {
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { IsLost = true } : number == 3 ? new HeartbeatTrip { Way = Seconds(0.4) } : null;
        Options.RetryDelay = Seconds(0.5);
        await StartAsync();

        await PassAsync(9.5);
        AssertStatus(HeartbeatState.Late, HeartbeatReason.NotAcknowledged);
        Assert.IsType<TimeoutException>(Heartbeat.Status.Failure);

        await PassAsync(0.4);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
        Assert.Null(Heartbeat.Status.Failure);
        Assert.False(Venue.HasFired);
    }

    [Fact]
    public async Task It_is_lost_10_s_after_the_last_acknowledged_heartbeat_was_sent_and_sends_no_more()
    {
        Venue.Trip = number => number == 1 ? null : new HeartbeatTrip { IsLost = true };
        await StartAsync();

        await PassAsync(10 - Tick.TotalSeconds);
        AssertStatus(HeartbeatState.Late, HeartbeatReason.NotAcknowledged);

        await PassAsync(Tick.TotalSeconds);
        AssertStatus(HeartbeatState.Lost, HeartbeatReason.NotAcknowledged);

        var sent = Venue.Sent.Count;
        await PassAsync(60);
        Assert.Equal(sent, Venue.Sent.Count);
    }

    [Fact]
    public async Task An_acknowledgement_after_the_loss_does_not_take_it_back()
    {
        Options.RetryDelay = Seconds(0.5);
        Venue.Trip = number => number switch
        {
            2 => new HeartbeatTrip { IsLost = true },
            3 => new HeartbeatTrip { WayBack = Seconds(1) },
            _ => null,
        };
        await StartAsync();

        await PassAsync(60);

        Assert.Equal([0, 5, 9.5], Venue.SentAt);
        AssertStatus(HeartbeatState.Lost, HeartbeatReason.NotAcknowledged);
    }

    [Fact]
    public async Task A_401_is_a_loss_immediately()
    {
        await StartAsync();
        Venue.Trip = _ => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(401) };

        await PassAsync(5);

        AssertStatus(HeartbeatState.Lost, HeartbeatReason.CredentialsRefused);
        Assert.Equal(401, Assert.IsType<ClobApiException>(Heartbeat.Status.Failure).StatusCode);
        Assert.Equal(2, Venue.Sent.Count);
    }

    [Fact]
    public async Task A_clock_that_is_set_forward_or_back_changes_nothing()
    {
        var wall = new AdjustableClock(Clock);
        Options.TimeProvider = wall;
        await StartAsync();

        wall.Offset = TimeSpan.FromDays(-1);
        await PassAsync(4);
        wall.Offset = TimeSpan.FromDays(1);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
        await PassAsync(10);

        Assert.Equal([0, 5, 10], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_heartbeat_that_does_not_get_to_be_sent_is_noticed_1_s_later()
    {
        Clock.HoldsWaits = true;
        await StartAsync();

        await PassAsync(6 - Tick.TotalSeconds);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
        await PassAsync(Tick.TotalSeconds);
        AssertStatus(HeartbeatState.Late, HeartbeatReason.Busy);
        await PassAsync(4);
        AssertStatus(HeartbeatState.Lost, HeartbeatReason.Busy);
    }

    [Fact]
    public async Task An_unexpected_error_of_the_client_does_not_end_the_heartbeats()
    {
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { Response = new InvalidOperationException("unexpected") } : null;
        await StartAsync();

        await PassAsync(6);

        Assert.Equal([0, 5, 6], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }
}
