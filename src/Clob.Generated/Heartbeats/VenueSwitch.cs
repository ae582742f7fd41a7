namespace Clob.Heartbeats;

/// <summary>
/// What the venue decides about its dead-man's switch. Source: the description of <c>sendHeartbeat</c> in <c>spec/clob.yaml</c>.
/// </summary>
internal static class VenueSwitch
{
    /// <summary>The age of the last accepted heartbeat from which on the venue can cancel the orders.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
}
