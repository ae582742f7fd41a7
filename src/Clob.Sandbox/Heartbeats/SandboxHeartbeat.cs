namespace Clob.Sandbox;

/// <summary>The dead-man's switch of one API key, as the venue has it.</summary>
public sealed record SandboxHeartbeat
{
    /// <summary>Gets the id that the next heartbeat has to send; empty where any chain begins.</summary>
    public string ExpectedId { get; init; } = "";

    /// <summary>Gets how many heartbeats were accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>Gets when the last heartbeat was accepted; null where none was.</summary>
    public DateTimeOffset? LastBeatAt { get; init; }

    /// <summary>Gets when the switch fires unless a heartbeat is accepted before; null where it is not armed.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Gets how many times it fired: canceled all open orders of the API key.</summary>
    public int Fired { get; init; }

    /// <summary>Gets when it fired last; null where it never did.</summary>
    public DateTimeOffset? FiredAt { get; init; }
}
