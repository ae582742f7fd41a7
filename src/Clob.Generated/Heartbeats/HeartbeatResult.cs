namespace Clob.Heartbeats;

/// <summary>What came of a heartbeat.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="NextId">The id that the next one sends.</param>
/// <param name="SentAt">When the attempt that ended it was sent.</param>
/// <param name="Failure">What went wrong; null where it is acknowledged.</param>
/// <param name="IsContested">Whether the venue expected an id that only a heartbeat of another sender explains.</param>
internal readonly record struct HeartbeatResult(
    HeartbeatOutcome Outcome, string NextId, TimeSpan SentAt, Exception? Failure, bool IsContested = false)
{
    /// <summary>Gets how long the venue asks to wait.</summary>
    public TimeSpan? RetryAfter => (Failure as ClobApiException)?.RetryAfter;
}
