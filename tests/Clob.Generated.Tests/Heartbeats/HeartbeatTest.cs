namespace Clob.Tests.Heartbeats;

/// <summary>A heartbeat on a fake clock and a venue that does what the test says.</summary>
public abstract class HeartbeatTest : IAsyncDisposable
{
    private protected static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private protected HeartbeatTest()
    {
        Venue = new HeartbeatVenue(Clock);
        Options = new OrderHeartbeatOptions { TimeProvider = Clock };
    }

    private protected HeartbeatClock Clock { get; } = new();

    private protected HeartbeatVenue Venue { get; set; }

    private protected HeartbeatCanceler Canceler { get; } = new();

    private protected OrderHeartbeatOptions Options { get; }

    private protected OrderHeartbeat Heartbeat => field ??= new OrderHeartbeat(Venue, Canceler, Options);

    public async ValueTask DisposeAsync()
    {
        await Heartbeat.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Starts, and waits until the first heartbeat is acknowledged.</summary>
    private protected async Task StartAsync()
    {
        await Heartbeat.StartAsync().InTime();
        await RestAsync();
    }

    /// <summary>Lets time pass, with everything that happens in it at its moment.</summary>
    private protected async Task PassAsync(double seconds)
    {
        for (var rest = Seconds(seconds); rest > TimeSpan.Zero;)
        {
            await RestAsync();
            var step = Clock.UntilNext is { } next && next < rest ? next : rest;
            Clock.Advance(step);
            rest -= step;
            await RestAsync();
        }
    }

    /// <summary>Waits until the heartbeats wait for time to pass.</summary>
    private protected Task RestAsync() => Guard.UntilAsync(() => IsOver || Clock.IsAwaited || Venue.IsAsked).InTime();

    private protected void AssertStatus(HeartbeatState state, HeartbeatReason reason)
        => Assert.Equal((state, reason), (Heartbeat.Status.State, Heartbeat.Status.Reason));

    private bool IsOver => Heartbeat.State is HeartbeatState.Lost or HeartbeatState.Stopped;
}
