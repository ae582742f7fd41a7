using Clob.Sandbox;

namespace Clob.Tests.Heartbeats;

/// <summary>Heartbeats over their own connection, on a venue that cancels the orders when they stop.</summary>
public sealed class HeartbeatSandboxTests : IAsyncLifetime
{
    private const string Path = "/v1/heartbeats";

    private readonly HeartbeatClock _clock = new();

    // The waits of a cancel go by a clock that does not move the heartbeats on.
    private readonly FakeClock _cancelClock = new();
    private ClobSandbox _sandbox = null!;
    private ClobClient _client = null!;
    private OrderHeartbeat _heartbeat = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { TimeProvider = _clock, Orders = 3 });
        _client = SandboxClients.Create(_sandbox, _cancelClock);
        _heartbeat = new OrderHeartbeat(
            SandboxClients.CredentialsOf(_sandbox.Account),
            new OrderCanceler(_client, null, _cancelClock),
            null,
            SandboxClients.OptionsOf(_sandbox, _clock));
    }

    public async ValueTask DisposeAsync()
    {
        await _heartbeat.DisposeAsync();
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Heartbeats_keep_the_orders_open()
    {
        await _heartbeat.StartAsync().InTime();
        for (var beat = 1; beat <= 5; beat++)
        {
            await BeatAsync(beat);
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        await BeatAsync(6);
        Assert.Equal(HeartbeatState.Healthy, _heartbeat.State);
        Assert.Equal(3, _sandbox.OpenOrders.Count);
        Assert.Equal(0, _sandbox.GetHeartbeat().Fired);
    }

    [Fact]
    public async Task The_connection_is_opened_before_the_first_heartbeat()
    {
        await _heartbeat.StartAsync().InTime();

        Assert.Equal(["GET /time", $"POST {Path}"], _sandbox.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task When_the_process_ends_the_venue_cancels_the_orders_of_the_API_key_alone()
    {
        var other = _sandbox.PlaceOrder(owner: _sandbox.AddAccount());
        await _heartbeat.StartAsync().InTime();

        await _heartbeat.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal([other], _sandbox.OpenOrders);
    }

    [Fact]
    public async Task A_stop_cancels_the_orders_and_the_switch_then_cancels_what_was_placed_since()
    {
        await _heartbeat.StartAsync().InTime();

        var report = await _cancelClock.PassWaitsAsync(_heartbeat.StopAsync());
        Assert.True(report!.IsVerified);
        Assert.Equal(3, report.Cancel.Canceled.Count);
        Assert.Empty(_sandbox.OpenOrders);

        _sandbox.PlaceOrder();
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Empty(_sandbox.OpenOrders);
        Assert.Equal(1, _sandbox.GetHeartbeat().Fired);
    }

    [Fact]
    public async Task A_registration_that_the_venue_forgot_begins_anew()
    {
        await _heartbeat.StartAsync().InTime();
        await BeatAsync(1);
        _sandbox.AddFault(SandboxFault.Parse($"{Path} heartbeat=forgotten"));

        _clock.Advance(TimeSpan.FromSeconds(5));

        await BeatAsync(2);
        Assert.NotNull(_sandbox.GetHeartbeat().DueAt);
        Assert.Equal(HeartbeatState.Healthy, _heartbeat.State);
    }

    [Theory]
    [InlineData("heartbeat=mismatched times=always", HeartbeatReason.AnotherSender)]
    [InlineData("status=400 times=always", HeartbeatReason.AnotherSender)]
    [InlineData("status=401", HeartbeatReason.CredentialsRefused)]
    public async Task A_venue_that_refuses_is_a_loss_immediately(string fault, HeartbeatReason reason)
    {
        await _heartbeat.StartAsync().InTime();
        await BeatAsync(1);
        _sandbox.AddFault(SandboxFault.Parse($"{Path} {fault}"));

        _clock.Advance(TimeSpan.FromSeconds(5));

        await Guard.UntilAsync(() => _heartbeat.State == HeartbeatState.Lost);
        Assert.Equal(reason, _heartbeat.Status.Reason);
        Assert.DoesNotContain(_sandbox.Account.Secret, _heartbeat.Status.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status=500 times=1")]
    [InlineData("status=503 times=1")]
    [InlineData("when=after send=nothing end=reset times=1")]
    [InlineData("send=nothing end=close times=1")]
    [InlineData("send=garbage times=1")]
    [InlineData("send=half end=close times=1")]
    public async Task A_failure_that_passes_is_survived(string fault)
    {
        await _heartbeat.StartAsync().InTime();
        await BeatAsync(1);
        _sandbox.AddFault(SandboxFault.Parse($"{Path} {fault}"));
        var sent = _sandbox.Requests.Count;
        var lastBeat = _heartbeat.Status.LastBeat;

        _clock.Advance(TimeSpan.FromSeconds(5));
        await Guard.UntilAsync(() => _sandbox.Requests.Count > sent && _clock.IsAwaited);
        while (_heartbeat.Status.LastBeat == lastBeat && _heartbeat.State == HeartbeatState.Healthy)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Guard.UntilAsync(() => _clock.IsAwaited);
        }

        Assert.Equal(HeartbeatState.Healthy, _heartbeat.State);
        Assert.Equal(0, _sandbox.GetHeartbeat().Fired);
    }

    [Fact]
    public async Task A_batch_that_hangs_does_not_hold_up_heartbeats()
    {
        await _heartbeat.StartAsync().InTime();
        _sandbox.AddFault(SandboxFault.Parse("/orders delay=60m"));
        using var source = new CancellationTokenSource();
        var batch = _client.CancelOrdersAsync(["0x1"], source.Token);
        await Guard.UntilAsync(() => _sandbox.Requests.Any(request => request.Path == "/orders"));

        await BeatAsync(1);

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch.InTime());
    }

    private Task BeatAsync(int accepted)
        => Guard.UntilAsync(
            () => _sandbox.GetHeartbeat().Accepted >= accepted && _heartbeat.State == HeartbeatState.Healthy && _clock.IsAwaited);
}
