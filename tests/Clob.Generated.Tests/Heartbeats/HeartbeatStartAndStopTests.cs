namespace Clob.Tests.Heartbeats;

/// <summary>How heartbeats begin and end.</summary>
public sealed class HeartbeatStartAndStopTests : HeartbeatTest
{
    [Fact]
    public async Task A_start_that_is_refused_throws_with_the_reason()
    {
        Venue.Trip = _ => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(401) };

        var lost = await Assert.ThrowsAsync<HeartbeatLostException>(() => Heartbeat.StartAsync().InTime());

        Assert.Equal(HeartbeatReason.CredentialsRefused, lost.Status.Reason);
        Assert.Equal(401, Assert.IsType<ClobApiException>(lost.InnerException).StatusCode);
    }

    [Fact]
    public async Task A_start_without_an_acknowledgement_ends_after_its_time()
    {
        Venue.Trip = _ => new HeartbeatTrip { Response = new HttpRequestException("unreachable") };
        var start = Heartbeat.StartAsync();

        await PassAsync(10 - Tick.TotalSeconds);
        Assert.False(start.IsCompleted);
        await PassAsync(Tick.TotalSeconds);

        var lost = await Assert.ThrowsAsync<HeartbeatLostException>(() => start.InTime());
        Assert.Equal(HeartbeatReason.NotAcknowledged, lost.Status.Reason);
        Assert.Contains("unreachable", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_whose_token_is_canceled_sends_no_more()
    {
        using var source = new CancellationTokenSource();
        Venue.Trip = _ => new HeartbeatTrip { IsLost = true };
        var start = Heartbeat.StartAsync(source.Token);
        await RestAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start.InTime());
        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.StopRequested);
        await PassAsync(30);
        Assert.Single(Venue.Sent);
    }

    [Fact]
    public async Task It_cannot_be_started_twice()
    {
        await StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Heartbeat.StartAsync());

        Assert.Equal(HeartbeatState.Healthy, Heartbeat.State);
    }

    [Fact]
    public async Task It_can_be_started_again_after_a_loss()
    {
        await StartAsync();
        Venue.Trip = _ => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(401) };
        await PassAsync(5);
        Venue.Trip = _ => null;

        await StartAsync();
        await PassAsync(5);

        Assert.Equal(["", "id 1", "", "id 2"], Venue.Sent);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_stop_cancels_all_while_heartbeats_go_on_and_then_stops_them()
    {
        var canceled = new TaskCompletionSource();
        Canceler.Until = canceled.Task;
        await StartAsync();

        var stop = Heartbeat.StopAsync();
        await PassAsync(20);
        Assert.Equal([0, 5, 10, 15, 20], Venue.SentAt);
        Assert.Equal(HeartbeatState.Healthy, Heartbeat.State);

        canceled.SetResult();
        Assert.NotNull(await stop.InTime());
        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.StopRequested);
        await PassAsync(20);
        Assert.Equal(5, Venue.Sent.Count);
        Assert.Equal(1, Canceler.Calls);
    }

    [Fact]
    public async Task A_stop_that_lets_the_venue_fire_cancels_nothing_and_does_not_disarm()
    {
        await StartAsync();

        Assert.Null(await Heartbeat.StopAsync(StopMode.LetVenueFire).InTime());
        await PassAsync(15);
        Venue.Look();

        Assert.Equal(0, Canceler.Calls);
        Assert.Single(Venue.Sent);
        Assert.True(Venue.HasFired);
    }

    [Fact]
    public async Task A_stop_whose_token_is_canceled_stops_the_heartbeats_nevertheless()
    {
        Canceler.Until = new TaskCompletionSource().Task;
        using var source = new CancellationTokenSource();
        await StartAsync();
        var stop = Heartbeat.StopAsync(cancellationToken: source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stop.InTime());
        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.StopRequested);
    }

    [Fact]
    public async Task A_stop_after_a_loss_cancels_all()
    {
        await StartAsync();
        Venue.Trip = _ => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(401) };
        await PassAsync(5);

        await Heartbeat.StopAsync().InTime();

        Assert.Equal(1, Canceler.Calls);
        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.StopRequested);
    }

    [Fact]
    public async Task A_stop_without_a_start_and_a_second_stop_do_nothing()
    {
        Assert.Null(await Heartbeat.StopAsync().InTime());
        await StartAsync();
        await Heartbeat.StopAsync().InTime();

        Assert.Null(await Heartbeat.StopAsync().InTime());

        Assert.Equal(1, Canceler.Calls);
    }

    [Fact]
    public async Task A_start_that_is_stopped_meanwhile_throws()
    {
        Venue.Trip = _ => new HeartbeatTrip { IsLost = true };
        var start = Heartbeat.StartAsync();
        await RestAsync();

        await Heartbeat.StopAsync(StopMode.LetVenueFire).InTime();

        var lost = await Assert.ThrowsAsync<HeartbeatLostException>(() => start.InTime());
        Assert.Equal(HeartbeatReason.StopRequested, lost.Status.Reason);
    }

    [Fact]
    public async Task Disposing_sends_no_more_and_cancels_nothing()
    {
        await StartAsync();

        await Heartbeat.DisposeAsync();

        await PassAsync(20);
        Assert.Single(Venue.Sent);
        Assert.Equal(0, Canceler.Calls);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Heartbeat.StartAsync());
    }

    [Fact]
    public async Task Disposing_without_waiting_sends_no_more_either()
    {
        await StartAsync();

        Heartbeat.Dispose();

        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.StopRequested);
        await PassAsync(20);
        Assert.Single(Venue.Sent);
    }

    [Fact]
    public async Task The_state_of_the_orders_can_be_made_known_after_a_loss()
    {
        await Heartbeat.CancelAllAndVerifyAsync().InTime();

        Assert.Equal(1, Canceler.Calls);
        AssertStatus(HeartbeatState.Stopped, HeartbeatReason.NotStarted);
    }
}
