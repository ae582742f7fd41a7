using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>The heartbeats from one start to their end.</summary>
internal sealed class HeartbeatSession
{
    private readonly IClobClient _client;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;
    private readonly HeartbeatMonitor _monitor;
    private readonly HeartbeatLoop _loop;
    private Task _run = Task.CompletedTask;

    public HeartbeatSession(IClobClient client, OrderHeartbeatOptions options, TimeProvider clock, Action<HeartbeatStatus> tell)
    {
        var time = new SteadyClock(MachineClock.For(clock));
        var arming = new SwitchArming();
        _client = client;
        _timeout = options.BeatTimeout;
        _clock = clock;
        _monitor = new HeartbeatMonitor(options, clock, time, arming, tell);
        _loop = new HeartbeatLoop(new HeartbeatCall(client, options.BeatTimeout, clock, time, arming), _monitor, clock, time);
    }

    public HeartbeatStatus Status => _monitor.Status;

    /// <summary>Gets whether no further heartbeat is sent.</summary>
    public bool IsOver => Status.State is HeartbeatState.Lost or HeartbeatState.Stopped;

    /// <summary>Begins. Returns the first status after <see cref="HeartbeatState.Starting"/>.</summary>
    public Task<HeartbeatStatus> StartAsync()
    {
        HeartbeatWatch.Start(_monitor, _clock);
        _run = RunAsync();
        return _monitor.Started;
    }

    public void Alive() => _monitor.Alive();

    /// <summary>Sends no further heartbeat.</summary>
    public async Task StopAsync()
    {
        _monitor.Stop();
        await _run.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        await WarmAsync().ConfigureAwait(false);
        await _loop.RunAsync().ConfigureAwait(false);
    }

    /// <summary>Opens the connection, so that the age of the first heartbeat does not include that.</summary>
    private async Task WarmAsync()
    {
        try
        {
            using var bound = new CancellationTokenSource(_timeout, _clock);
            using var joined = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, _monitor.Ended);
            await _client.GetServerTimeAsync(joined.Token).WaitAsync(joined.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What is wrong shows itself with the first heartbeat.
        }
    }
}
