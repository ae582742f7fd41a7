namespace Clob.Heartbeats;

/// <summary>How a heartbeat ended.</summary>
internal enum HeartbeatOutcome
{
    /// <summary>The venue accepted it.</summary>
    Acknowledged,

    /// <summary>It failed, and the next one may succeed.</summary>
    Failed,

    /// <summary>The venue refused the credentials.</summary>
    CredentialsRefused,

    /// <summary>The venue expected yet another id after the one that it had just named.</summary>
    AnotherSender,
}
