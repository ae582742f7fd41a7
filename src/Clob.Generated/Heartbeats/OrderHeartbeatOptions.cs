namespace Clob;

/// <summary>How an <see cref="OrderHeartbeat"/> beats. The defaults keep what the venue documents, with a margin.</summary>
/// <remarks>
/// The venue cancels the orders 10 to 15 s after the last heartbeat that it accepted. All bounds follow from that. The options are
/// copied when an <see cref="OrderHeartbeat"/> is created; later changes do not count.
/// </remarks>
public sealed partial class OrderHeartbeatOptions
{
    /// <summary>Gets or sets the time from one heartbeat to the next. 5 s by default; from 1 s to 8 s.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets how long one heartbeat may take, with all of its attempts. 4 s by default; 0.1 s or more, and together with
    /// <see cref="Interval"/> at most <see cref="HealthyFor"/>, so that one heartbeat that fails does not end the healthy state before
    /// the next is due.
    /// </summary>
    public TimeSpan BeatTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Gets or sets how long after an acknowledged heartbeat was sent the state is <see cref="HeartbeatState.Healthy"/>, at most, by a
    /// clock
    /// that nobody sets. 9 s by default; at most 9.5 s, because the venue can cancel the orders after 10 s.
    /// </summary>
    public TimeSpan HealthyFor { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>
    /// Gets or sets the wait before a heartbeat that failed is sent again. 1 s by default; from 0.1 s to 5 s. A longer wait that the venue
    /// asks for (429, 425, 503) is kept where it ends while the state is healthy.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets how long <see cref="OrderHeartbeat.StartAsync"/> tries to get the first heartbeat acknowledged. 10 s by default;
    /// <see cref="BeatTimeout"/> or more, and at most 1 h.
    /// </summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets how long the application may go without a call of <see cref="OrderHeartbeat.Alive"/> before the heartbeats stop, so
    /// that
    /// the orders of an application that hangs are canceled too. Null, the default, to not ask for calls; else from 0.1 s to 24 days.
    /// </summary>
    public TimeSpan? LivenessTimeout { get; set; }

    /// <summary>Gets or sets the clock; null for that of the client's options, or else the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Returns a copy: what is changed later does not count for what is built with it.</summary>
    internal OrderHeartbeatOptions Copy() => (OrderHeartbeatOptions)MemberwiseClone();
}
