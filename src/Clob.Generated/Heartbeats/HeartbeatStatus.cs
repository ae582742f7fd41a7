using Clob.Secrets;

namespace Clob;

/// <summary>The state of an <see cref="OrderHeartbeat"/> at one moment.</summary>
public sealed record HeartbeatStatus
{
    internal static readonly HeartbeatStatus NotStarted = new() { State = HeartbeatState.Stopped, Reason = HeartbeatReason.NotStarted };

    /// <summary>Gets the state.</summary>
    public required HeartbeatState State { get; init; }

    /// <summary>Gets why it is in this state.</summary>
    public required HeartbeatReason Reason { get; init; }

    /// <summary>
    /// Gets when the last heartbeat that the venue acknowledged was sent, by the clock of this machine; null where none was since the
    /// start. The venue counts from the moment at which it accepts a heartbeat, which is the same or later.
    /// </summary>
    public DateTimeOffset? LastBeat { get; init; }

    /// <summary>
    /// Gets whether the venue's switch may be armed, so that it cancels the orders when no further heartbeat arrives: since the start, one
    /// was accepted, is under way, or has an unknown outcome, or the venue named the id that another sender got. False where the venue
    /// refused each of them, or none left this process: then nothing is armed.
    /// </summary>
    public bool MayBeArmed { get; init; }

    /// <summary>Gets what went wrong with the last heartbeat; null where it is acknowledged.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Returns the state and the reason, and the message of what went wrong, where it is not healthy.</summary>
    public override string ToString()
        => Failure is null || State == HeartbeatState.Healthy
            ? $"{State} ({Reason})"
            : $"{State} ({Reason}): {ExceptionText.CausesOf(Failure)}";
}
