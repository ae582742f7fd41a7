namespace Clob.Tests.Heartbeats;

/// <summary>Options that would let the venue fire unnoticed are refused.</summary>
public sealed class OrderHeartbeatOptionsTests
{
    public static TheoryData<string, Action<OrderHeartbeatOptions>> OutOfBounds { get; } = new()
    {
        { "Interval is 0.999 s", options => options.Interval = TimeSpan.FromSeconds(0.999) },
        { "Interval is 8.001 s", options => options.Interval = TimeSpan.FromSeconds(8.001) },
        { "BeatTimeout is 0 s", options => options.BeatTimeout = TimeSpan.Zero },
        { "HealthyFor is 9.501 s", options => options.HealthyFor = TimeSpan.FromSeconds(9.501) },
        { "RetryDelay is 0 s", options => options.RetryDelay = TimeSpan.Zero },
        { "RetryDelay is 5.001 s", options => options.RetryDelay = TimeSpan.FromSeconds(5.001) },
        { "StartTimeout is 3600.001 s", options => options.StartTimeout = TimeSpan.FromSeconds(3600.001) },
        { "StartTimeout is 3.9 s", options => options.StartTimeout = TimeSpan.FromSeconds(3.9) },
        { "LivenessTimeout is 0 s", options => options.LivenessTimeout = TimeSpan.Zero },
        { "together more than HealthyFor", options => options.BeatTimeout = TimeSpan.FromSeconds(4.001) },
        { "together more than HealthyFor", options => options.Interval = TimeSpan.FromSeconds(6) },
        { "together more than HealthyFor", options => options.HealthyFor = TimeSpan.FromSeconds(8.9) },
    };

    [Theory]
    [MemberData(nameof(OutOfBounds))]
    public void An_option_out_of_bounds_is_refused(string problem, Action<OrderHeartbeatOptions> set)
    {
        var options = new OrderHeartbeatOptions();
        set(options);

        var refusal = Assert.Throws<ArgumentException>(() => new OrderHeartbeat(new StubVenue(), new HeartbeatCanceler(), options));

        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_those_of_the_best_known_loop()
    {
        var options = new OrderHeartbeatOptions();

        Assert.Empty(options.Validate());
        Assert.Equal((5, 4, 9), (options.Interval.TotalSeconds, options.BeatTimeout.TotalSeconds, options.HealthyFor.TotalSeconds));
        Assert.Null(options.LivenessTimeout);
    }

    [Fact]
    public async Task Options_are_copied()
    {
        var clock = new HeartbeatClock();
        var options = new OrderHeartbeatOptions { TimeProvider = clock };
        var venue = new HeartbeatVenue(clock);
        await using var heartbeat = new OrderHeartbeat(venue, new HeartbeatCanceler(), options);
        options.LivenessTimeout = TimeSpan.FromSeconds(1);

        await heartbeat.StartAsync().InTime();
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HeartbeatState.Healthy, heartbeat.State);
    }

    private sealed class StubVenue : IClobClient;
}
