using System.Collections.Concurrent;

namespace Clob.Tests.Heartbeats;

/// <summary>Who listens is told of every change, and cannot hold up or break the heartbeats.</summary>
public sealed class HeartbeatNoticeTests : HeartbeatTest
{
    private readonly ConcurrentQueue<HeartbeatState> _told = [];

    [Fact]
    public async Task Each_change_is_told_in_its_order()
    {
        Heartbeat.StatusChanged += (_, status) => _told.Enqueue(status.State);
        Venue.Trip = number => number == 1 ? null : new HeartbeatTrip { IsLost = true };
        await StartAsync();
        await PassAsync(9);
        await ToldAsync(HeartbeatState.Starting, HeartbeatState.Healthy, HeartbeatState.Late);

        await PassAsync(1);
        await Heartbeat.StopAsync(StopMode.LetVenueFire).InTime();

        await ToldAsync(HeartbeatState.Starting, HeartbeatState.Healthy, HeartbeatState.Late, HeartbeatState.Lost, HeartbeatState.Stopped);
    }

    [Fact]
    public async Task A_loss_is_told_where_nothing_else_runs()
    {
        Heartbeat.StatusChanged += (_, status) => _told.Enqueue(status.State);
        Clock.HoldsWaits = true;
        await StartAsync();

        Clock.Advance(Seconds(10));

        await Guard.UntilAsync(() => _told.Contains(HeartbeatState.Lost));
    }

    [Fact]
    public async Task A_handler_that_throws_does_not_keep_it_from_others()
    {
        Heartbeat.StatusChanged += (_, _) => throw new InvalidOperationException("a handler");
        Heartbeat.StatusChanged += (_, status) => _told.Enqueue(status.State);
        await StartAsync();

        await PassAsync(5);

        await ToldAsync(HeartbeatState.Starting, HeartbeatState.Healthy);
        Assert.Equal(2, Venue.Sent.Count);
    }

    [Fact]
    public async Task A_handler_that_blocks_does_not_hold_up_heartbeats()
    {
        using var released = new ManualResetEventSlim();
        Heartbeat.StatusChanged += (_, _) => released.Wait(Guard.Limit);
        await StartAsync();

        await PassAsync(20);

        Assert.Equal(5, Venue.Sent.Count);
        Assert.Equal(HeartbeatState.Healthy, Heartbeat.State);
        released.Set();
    }

    private Task ToldAsync(params HeartbeatState[] states) => Guard.UntilAsync(() => _told.SequenceEqual(states));
}
