namespace Clob;

/// <summary>
/// A clock with an offset, for a machine whose own clock is wrong and cannot be set: give it to the client as its
/// <see cref="TimeProvider"/>, measure, and set <see cref="Offset"/>. Thread-safe.
/// </summary>
/// <remarks>
/// The client never corrects the time by itself. Waits and time-outs do not depend on the offset.
/// </remarks>
/// <example>
/// <code>
/// var clock = new AdjustableClock();
/// using var client = ClobClient.Create(credentials, new ClobClientOptions { TimeProvider = clock });
/// var measured = await client.WarmUpAsync();
/// if (measured.IsSignificant) clock.Offset += measured.Offset;
/// </code>
/// </example>
/// <param name="clock">The clock that is off; null for the system's.</param>
public sealed class AdjustableClock(TimeProvider? clock = null) : TimeProvider
{
    private readonly TimeProvider _clock = clock ?? System;
    private long _offset;

    /// <summary>Gets or sets the time to add to the clock. Zero by default.</summary>
    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref _offset));
        set => Interlocked.Exchange(ref _offset, value.Ticks);
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => _clock.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <inheritdoc />
    /// <remarks>
    /// A time out of the range of <see cref="DateTimeOffset"/> becomes its minimum or its maximum, so that no offset can make a call fail.
    /// </remarks>
    public override DateTimeOffset GetUtcNow()
    {
        var now = _clock.GetUtcNow();
        var offset = Offset;
        return offset > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
            : offset < DateTimeOffset.MinValue - now ? DateTimeOffset.MinValue
            : now + offset;
    }

    /// <inheritdoc />
    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => _clock.CreateTimer(callback, state, dueTime, period);
}
