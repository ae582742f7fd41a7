namespace Clob;

/// <summary>Why an <see cref="OrderHeartbeat"/> is in its state.</summary>
public enum HeartbeatReason
{
    /// <summary>Stopped: it was never started.</summary>
    NotStarted,

    /// <summary>Stopped: the caller asked for it. Where heartbeats had been sent, the venue's switch stays armed.</summary>
    StopRequested,

    /// <summary>Starting: no heartbeat is acknowledged yet.</summary>
    StartRequested,

    /// <summary>Healthy: the last heartbeat is acknowledged.</summary>
    Acknowledged,

    /// <summary>Late or lost: heartbeats are sent, and the venue does not acknowledge them, or refuses them for now.</summary>
    NotAcknowledged,

    /// <summary>
    /// Late or lost: this process did not get to send a heartbeat, because its thread pool is busy or the machine stood still.
    /// </summary>
    Busy,

    /// <summary>Lost: the venue refused the credentials (401).</summary>
    CredentialsRefused,

    /// <summary>Lost: another sender uses the same API key. Its heartbeats keep the orders open, even after this process ended.</summary>
    AnotherSender,

    /// <summary>Lost: <see cref="OrderHeartbeat.Alive"/> was not called in time, so the application hangs.</summary>
    NotAlive,

    /// <summary>Lost: an unexpected error ended the heartbeats. <see cref="HeartbeatStatus.Failure"/> has it.</summary>
    Failed,
}
