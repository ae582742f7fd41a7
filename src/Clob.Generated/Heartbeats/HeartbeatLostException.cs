using Clob.Secrets;

namespace Clob;

/// <summary>
/// The exception that is thrown when <see cref="OrderHeartbeat.StartAsync"/> ends without an acknowledged heartbeat. Whether one may have
/// reached the venue nevertheless, and armed its switch, says <see cref="HeartbeatStatus.MayBeArmed"/> of its status.
/// </summary>
public sealed class HeartbeatLostException : Exception
{
    /// <summary>Creates an exception; for tests of code that handles it, and for <see cref="OrderHeartbeat"/> itself.</summary>
    /// <param name="status">The state, whose reason says why.</param>
    /// <exception cref="ArgumentNullException"><paramref name="status"/> is null.</exception>
    public HeartbeatLostException(HeartbeatStatus status)
        : base(MessageOf(status), status.Failure)
    {
        Status = status;
    }

    /// <summary>Gets the state, whose reason says why.</summary>
    public HeartbeatStatus Status { get; }

    private static string MessageOf(HeartbeatStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return $"The venue acknowledged no heartbeat, so the orders are not protected: {status.Reason}."
            + (status.Failure is { } failure ? $" {ExceptionText.CausesOf(failure)}" : "");
    }
}
