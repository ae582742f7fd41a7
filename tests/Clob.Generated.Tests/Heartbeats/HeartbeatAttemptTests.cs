namespace Clob.Tests.Heartbeats;

/// <summary>What one heartbeat does about a response that is no acknowledgement.</summary>
public sealed class HeartbeatAttemptTests : HeartbeatTest
{
    [Fact]
    public async Task The_expected_id_is_adopted_in_the_same_heartbeat()
    {
        await StartAsync();
        Venue.BeatOfAnother();

        await PassAsync(5);

        Assert.Equal(["", "id 1", "id 2"], Venue.Sent);
        Assert.Equal([0, 5, 5], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Theory]
    [InlineData("""{"error_msg":"Invalid Heartbeat ID","heartbeat_id":"expected"}""")]
    [InlineData("""{"error":"Invalid Heartbeat ID","heartbeat_id":"expected"}""")]
    [InlineData("""{"heartbeat_id":"expected"}""")]
    public async Task Both_spellings_of_the_400_name_the_expected_id(string body)
    {
        await StartAsync();
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { Response = HeartbeatVenue.Refusal(400, body) } : null;

        await PassAsync(5);

        Assert.Equal(["", "id 1", "expected"], Venue.Sent.Take(3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"heartbeat_id":1}""")]
    [InlineData("""{"heartbeat_id":null}""")]
    public async Task A_400_that_names_no_id_is_a_failure_and_the_heartbeat_is_sent_again(string body)
    {
        await StartAsync();
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { Response = HeartbeatVenue.Refusal(400, body) } : null;

        await PassAsync(6);

        Assert.Equal(["", "id 1", "id 1"], Venue.Sent);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task An_expected_id_that_is_empty_registers_anew()
    {
        await StartAsync();
        Venue.Forget();

        await PassAsync(5);

        Assert.Equal(["", "id 1", ""], Venue.Sent);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_second_mismatch_is_another_sender_and_a_loss()
    {
        await StartAsync();
        Venue.Trip = number => new HeartbeatTrip { Response = HeartbeatVenue.Mismatch($"of another {number}") };

        await PassAsync(5);

        Assert.Equal(["", "id 1", "of another 2"], Venue.Sent);
        AssertStatus(HeartbeatState.Lost, HeartbeatReason.AnotherSender);
    }

    [Theory]
    [InlineData(2, HeartbeatState.Healthy)]
    [InlineData(3, HeartbeatState.Lost)]
    public async Task A_mismatch_in_each_of_three_heartbeats_in_a_row_is_another_sender(int times, HeartbeatState state)
    {
        await StartAsync();
        for (var time = 0; time < times; time++)
        {
            Venue.BeatOfAnother();
            await PassAsync(5);
        }

        Assert.Equal(state, Heartbeat.State);
        Assert.Equal(state == HeartbeatState.Lost, Heartbeat.Status.Reason == HeartbeatReason.AnotherSender);
    }

    [Fact]
    public async Task Mismatches_with_a_heartbeat_in_between_that_has_none_are_no_loss()
    {
        await StartAsync();
        for (var beat = 0; beat < 20; beat++)
        {
            if (beat % 3 != 0)
            {
                Venue.BeatOfAnother();
            }

            await PassAsync(5);
        }

        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task Mismatches_after_lost_responses_are_no_loss()
    {
        Options.RetryDelay = Seconds(0.1);
        await StartAsync();
        Venue.Trip = number => number % 3 == 2 ? new HeartbeatTrip { IsResponseLost = true } : null;

        await PassAsync(200);

        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_venue_that_forgets_each_time_is_no_other_sender()
    {
        await StartAsync();
        for (var time = 0; time < 5; time++)
        {
            Venue.Forget();
            await PassAsync(5);
        }

        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_mismatch_that_a_lost_response_explains_is_no_second_one()
    {
        await StartAsync();
        Venue.BeatOfAnother();
        Venue.Trip = number => number == 3 ? new HeartbeatTrip { Response = new HttpRequestException("The connection broke.") } : null;

        // The mismatch; the attempt whose response is lost, with which the venue has a new id; the mismatch that follows from it.
        await PassAsync(5);
        Venue.BeatOfAnother();
        await PassAsync(0.5);

        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(425)]
    [InlineData(503)]
    public async Task A_refusal_for_now_is_waited_for_within_the_heartbeat(int status)
    {
        await StartAsync();
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { Response = HeartbeatVenue.Refusal(status, retryAfter: Seconds(3)) } : null;

        await PassAsync(8);

        Assert.Equal([0, 5, 8], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_refusal_for_longer_than_the_deadline_is_not_waited_for()
    {
        await StartAsync();
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { Response = HeartbeatVenue.Refusal(429, retryAfter: Seconds(4)) } : null;

        await PassAsync(6);

        Assert.Equal([0, 5, 6], Venue.SentAt);
    }

    [Fact]
    public async Task A_failure_is_tried_again_within_the_heartbeat()
    {
        await StartAsync();
        Venue.Trip = number => number is 2 or 3 ? new HeartbeatTrip { Response = HeartbeatVenue.Refusal(500) } : null;

        await PassAsync(5.3);

        Assert.Equal([0, 5, 5.1, 5.3], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_heartbeat_without_a_response_ends_after_4_s_and_the_next_follows_after_the_delay()
    {
        Options.RetryDelay = Seconds(0.2);
        await StartAsync();
        Venue.Trip = number => number == 2 ? new HeartbeatTrip { IsLost = true } : null;

        await PassAsync(9.2);

        Assert.Equal([0, 5, 9.2], Venue.SentAt);
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    [Fact]
    public async Task A_venue_that_is_slow_within_the_time_is_acknowledged()
    {
        Venue.Trip = _ => new HeartbeatTrip { WayBack = Seconds(3.9) };
        var start = Heartbeat.StartAsync();
        await PassAsync(3.9);
        await start.InTime();

        await PassAsync(60);

        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }
}
