namespace Clob.Sandbox;

/// <summary>What is wrong with a heartbeat when a <see cref="SandboxFault"/> hits it.</summary>
public enum SandboxHeartbeatFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// The venue forgot the registration before: nothing is armed, and only an empty id is accepted, which registers anew. The 400 to any
    /// other expects the empty id.
    /// </summary>
    Forgotten,

    /// <summary>
    /// The venue expects another id, as if another sender used the same API key. The heartbeat is refused, whichever id it sends.
    /// </summary>
    Mismatched,
}
