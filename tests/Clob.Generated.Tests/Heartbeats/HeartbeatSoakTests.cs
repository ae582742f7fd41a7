namespace Clob.Tests.Heartbeats;

/// <summary>A week of heartbeats.</summary>
public sealed class HeartbeatSoakTests : HeartbeatTest
{
    private const int Beats = 7 * 24 * 60 * 60 / 5;

    [Fact]
    public async Task A_week_of_heartbeats_with_a_failure_now_and_then_is_healthy_to_its_end()
    {
        Venue.Trip = number => (number % 1000) switch
        {
            100 => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(500) },
            200 => new HeartbeatTrip { IsResponseLost = true },
            300 => new HeartbeatTrip { WayBack = Seconds(3) },
            400 => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(429, retryAfter: Seconds(1)) },
            500 => new HeartbeatTrip { Response = new HttpRequestException("The connection broke.") },
            600 => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(502) },
            _ => null,
        };
        Options.RetryDelay = Seconds(0.5);
        await StartAsync();
        var changes = 0;
        Heartbeat.StatusChanged += (_, _) => Interlocked.Increment(ref changes);

        await PassAsync(7 * 24 * 60 * 60);

        Venue.Look();
        AssertStatus(HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
        Assert.False(Venue.HasFired);
        Assert.InRange(Venue.Sent.Count, Beats, Beats * 1.01);
    }
}
