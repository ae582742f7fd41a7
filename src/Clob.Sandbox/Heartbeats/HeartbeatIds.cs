using Clob.Sandbox.Seeds;

namespace Clob.Sandbox.Heartbeats;

/// <summary>The ids of heartbeats: a new one each time, and the same sequence for the same seed.</summary>
internal sealed class HeartbeatIds(int seed)
{
    private long _created;

    public string Next()
    {
        var hash = ExampleHash.Compute(seed, FormattableString.Invariant($"heartbeat {Interlocked.Increment(ref _created)}"));
        return new Guid(hash.AsSpan(0, 16)).ToString();
    }
}
