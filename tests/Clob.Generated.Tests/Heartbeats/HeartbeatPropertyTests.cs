using Clob.Sandbox;

namespace Clob.Tests.Heartbeats;

/// <summary>
/// Whatever happens on the way to the venue: it is not healthy while the venue has fired, and leaves healthy before the venue can fire.
/// </summary>
public sealed class HeartbeatPropertyTests
{
    private static readonly TimeSpan VenueTimeout = TimeSpan.FromSeconds(10);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 400)];

    public static TheoryData<int> FewSeeds => [.. Enumerable.Range(1000, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task It_is_never_healthy_when_the_venue_has_fired_or_can_fire(int seed)
    {
        var random = new Random(seed);
        var clock = new HeartbeatClock();
        var venue = new HeartbeatVenue(clock, firstLook: Up(random, 5)) { Trip = _ => RandomTrip(random) };

        await RunAsync(random, clock, venue, minutes: 20, () =>
        {
            venue.Look();
            Assert.False(venue.HasFired, "It is healthy, and the venue has fired.");
            Assert.False(clock.GetUtcNow() - venue.LastAccepted >= VenueTimeout, "It is healthy, and the venue can fire.");
        });
    }

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public async Task It_is_never_healthy_when_the_sandbox_has_fired(int seed)
    {
        var random = new Random(seed);
        var clock = new HeartbeatClock();
        await using var sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { TimeProvider = clock, Orders = 3 });
        clock.Advance(Up(random, 5));
        using var client = SandboxClients.Create(sandbox);
        var venue = new HeartbeatVenue(clock) { Trip = _ => RandomTrip(random), Carry = id => Carry(client, id) };

        await RunAsync(random, clock, venue, minutes: 5, () =>
        {
            var state = sandbox.GetHeartbeat();
            Assert.Equal(0, state.Fired);
            Assert.Equal(3, sandbox.OpenOrders.Count);
            Assert.False(clock.GetUtcNow() - state.LastBeatAt >= VenueTimeout, "It is healthy, and the sandbox can fire.");
        });
    }

    private static async Task RunAsync(Random random, HeartbeatClock clock, HeartbeatVenue venue, int minutes, Action assertIsSafe)
    {
        var wall = new AdjustableClock(clock);
        var options = new OrderHeartbeatOptions { TimeProvider = wall, RetryDelay = TimeSpan.FromSeconds(0.1) + Up(random, 0.9) };
        await using var heartbeat = new OrderHeartbeat(venue, new HeartbeatCanceler(), options);
        var start = heartbeat.StartAsync();
        for (var end = clock.Elapsed + TimeSpan.FromMinutes(minutes); clock.Elapsed < end && heartbeat.State != HeartbeatState.Lost;)
        {
            await RestAsync();
            if (heartbeat.State == HeartbeatState.Healthy)
            {
                assertIsSafe();
            }

            if (random.Next(20) == 0)
            {
                wall.Offset = TimeSpan.FromSeconds(random.Next(-100_000, 100_000));
            }

            var next = clock.UntilNext ?? TimeSpan.FromSeconds(1);
            clock.Advance(random.Next(3) == 0 ? next * random.NextDouble() : next);
        }

        await start.ContinueWith(static _ => { }, TaskScheduler.Default).InTime();

        Task RestAsync() => Guard.UntilAsync(() => heartbeat.State == HeartbeatState.Lost || clock.IsAwaited || venue.IsAsked).InTime();
    }

    private static HeartbeatTrip? RandomTrip(Random random) => random.Next(100) switch
    {
        < 60 => new HeartbeatTrip { Way = Up(random, 0.3), WayBack = Up(random, 0.3) },
        < 72 => new HeartbeatTrip { Way = Up(random, 6) },
        < 84 => new HeartbeatTrip { WayBack = Up(random, 6) },
        < 88 => new HeartbeatTrip { IsLost = true },
        < 92 => new HeartbeatTrip { IsResponseLost = true },
        < 95 => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(500) },
        < 98 => new HeartbeatTrip { Response = HeartbeatVenue.Refusal(429, retryAfter: TimeSpan.FromSeconds(random.Next(1, 7))) },
        _ => new HeartbeatTrip { Response = new HttpRequestException("The connection broke.") },
    };

    private static TimeSpan Up(Random random, double seconds)
        => TimeSpan.FromMilliseconds(Math.Round(random.NextDouble() * seconds * 1000));

    private static object Carry(ClobClient client, string id)
    {
        try
        {
            return client.SendHeartbeatAsync(new HeartbeatRequest { HeartbeatId = id }).InTime().GetAwaiter().GetResult();
        }
        catch (ClobApiException exception)
        {
            return exception;
        }
    }
}
