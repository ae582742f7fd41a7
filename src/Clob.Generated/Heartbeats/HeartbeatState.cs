namespace Clob;

/// <summary>What an <see cref="OrderHeartbeat"/> knows of the venue's dead-man's switch.</summary>
public enum HeartbeatState
{
    /// <summary>No heartbeats are sent: it was not started, or it was stopped.</summary>
    Stopped,

    /// <summary>The first heartbeat is under way. Do not place orders yet.</summary>
    Starting,

    /// <summary>A heartbeat that was sent a short time ago is acknowledged: the venue has not canceled the orders.</summary>
    Healthy,

    /// <summary>
    /// An acknowledgement is overdue. The venue has not canceled the orders yet, and may do so soon. Heartbeats are still sent.
    /// </summary>
    Late,

    /// <summary>
    /// The venue may have canceled the orders, or is about to; nothing says whether it has. Heartbeats are no longer sent. Read the
    /// orders, or cancel them and verify (<see cref="OrderHeartbeat.CancelAllAndVerifyAsync"/>), before you start again.
    /// </summary>
    Lost,
}
