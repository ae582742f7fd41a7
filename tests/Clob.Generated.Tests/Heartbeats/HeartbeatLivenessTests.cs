namespace Clob.Tests.Heartbeats;

/// <summary>Heartbeats of an application that hangs end too.</summary>
public sealed class HeartbeatLivenessTests : HeartbeatTest
{
    public HeartbeatLivenessTests() => Options.LivenessTimeout = Seconds(12);

    [Fact]
    public async Task Without_a_call_of_Alive_the_heartbeats_end()
    {
        await StartAsync();

        await PassAsync(12 - Tick.TotalSeconds);
        Assert.Equal(HeartbeatState.Healthy, Heartbeat.State);
        await PassAsync(Tick.TotalSeconds);

        AssertStatus(HeartbeatState.Lost, HeartbeatReason.NotAlive);
        await PassAsync(30);
        Assert.Equal([0, 5, 10], Venue.SentAt);
    }

    [Fact]
    public async Task Calls_of_Alive_keep_the_heartbeats_going()
    {
        await StartAsync();
        for (var call = 0; call < 10; call++)
        {
            await PassAsync(11);
            Heartbeat.Alive();
        }

        Assert.Equal(HeartbeatState.Healthy, Heartbeat.State);
    }

    [Fact]
    public async Task A_call_of_Alive_that_comes_too_late_does_not_take_the_loss_back()
    {
        await StartAsync();
        await PassAsync(12);

        Heartbeat.Alive();

        AssertStatus(HeartbeatState.Lost, HeartbeatReason.NotAlive);
    }

    [Fact]
    public async Task A_new_start_counts_as_alive()
    {
        await StartAsync();
        await PassAsync(12);

        await StartAsync();
        await PassAsync(11);

        Assert.Equal(HeartbeatState.Healthy, Heartbeat.State);
    }

    [Fact]
    public void Alive_before_the_start_does_nothing() => Heartbeat.Alive();
}
