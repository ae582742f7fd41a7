using System.Collections.Concurrent;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Heartbeats;

/// <summary>The dead-man's switches of all API keys. Each cancels the orders of its own key only.</summary>
/// <remarks>
/// It fires with the changes that are due in the book of the account, before anything else sees the orders, so that no timer is needed.
/// </remarks>
internal sealed class HeartbeatRegistry(OrderBook orders, TimeProvider clock, int seed)
{
    private readonly HeartbeatIds _ids = new(seed);
    private readonly SweepTimes _sweeps = new(clock.GetUtcNow());
    private readonly ConcurrentDictionary<string, HeartbeatSwitch> _switches = new(StringComparer.Ordinal);

    public SandboxHeartbeat StateOf(string apiKey) => Change(apiKey, static _ => { });

    /// <summary>Carries out a heartbeat. Returns whether it is accepted, and what is expected next.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="heartbeatId">The id that was sent.</param>
    /// <param name="fault">What goes wrong before.</param>
    public (bool IsAccepted, string ExpectedId) Beat(string apiKey, string heartbeatId, SandboxHeartbeatFault fault)
    {
        var isAccepted = false;
        var state = Change(apiKey, heartbeat =>
        {
            switch (fault)
            {
                case SandboxHeartbeatFault.Forgotten:
                    heartbeat.Forget();
                    break;
                case SandboxHeartbeatFault.Mismatched:
                    heartbeat.ChangeId();
                    return;
            }

            isAccepted = heartbeat.Beat(heartbeatId, clock.GetUtcNow());
        });
        return (isAccepted, state.ExpectedId);
    }

    public void BeatWithoutId(string apiKey) => Change(apiKey, heartbeat => heartbeat.BeatWithoutId(clock.GetUtcNow()));

    public void Forget(string apiKey) => Change(apiKey, heartbeat => heartbeat.Forget());

    private SandboxHeartbeat Change(string apiKey, Action<HeartbeatSwitch> change)
    {
        var heartbeat = _switches.GetOrAdd(apiKey, static (_, registry) => new HeartbeatSwitch(registry._ids, registry._sweeps), this);
        var book = orders.BookOf(apiKey);
        return book.Do(() =>
        {
            var before = heartbeat.State.DueAt;
            change(heartbeat);
            if (heartbeat.State.DueAt is { } due && due != before)
            {
                book.CancelOpenAt(due, () => heartbeat.TryFire(due));
            }

            return heartbeat.State;
        });
    }
}
