namespace Clob;

/// <summary>
/// What <see cref="OrderHeartbeat.StopAsync"/> does with the open orders. Neither disarms the venue's switch: nothing can.
/// </summary>
public enum StopMode
{
    /// <summary>
    /// Cancels all open orders of the API key and verifies that nothing is open, while heartbeats go on, and then stops them. 10 to 15 s
    /// later, the venue cancels what the API key has placed since.
    /// </summary>
    CancelAllAndVerify,

    /// <summary>Stops the heartbeats, so that the venue cancels all open orders of the API key 10 to 15 s after the last one.</summary>
    LetVenueFire,
}
