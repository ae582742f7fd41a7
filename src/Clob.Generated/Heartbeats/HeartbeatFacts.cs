namespace Clob.Heartbeats;

/// <summary>
/// What is known since one start: when heartbeats were acknowledged, when the next is due, when the application was alive. The state
/// follows from that and from the time. Not thread-safe.
/// </summary>
/// <param name="options">The bounds.</param>
/// <param name="clock">The clock of <see cref="HeartbeatStatus.LastBeat"/>.</param>
/// <param name="startedAt">When it began.</param>
/// <param name="arming">Whether the switch may be armed.</param>
internal sealed class HeartbeatFacts(OrderHeartbeatOptions options, TimeProvider clock, TimeSpan startedAt, SwitchArming arming)
{
    // How late a heartbeat may begin, or end, before something holds it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // The time of the last acknowledged heartbeat counts from when it was sent: the venue may have accepted it right then.
    private TimeSpan? _sentAt;
    private DateTimeOffset? _lastBeat;
    private TimeSpan? _aliveAt;
    private TimeSpan _overdueAt = TimeSpan.MaxValue;
    private bool _wasOverdue;
    private Exception? _failure;

    private TimeSpan NotAliveAt => options.LivenessTimeout is { } timeout ? (_aliveAt ?? startedAt) + timeout : TimeSpan.MaxValue;

    /// <summary>Notes that the application works.</summary>
    public void NoteAlive(TimeSpan now) => _aliveAt = now;

    /// <summary>Notes that time has passed: a heartbeat that is overdue then stays so until it ends.</summary>
    public void NoteTime(TimeSpan now) => _wasOverdue |= now >= _overdueAt;

    /// <summary>Notes that a heartbeat begins.</summary>
    public void NoteBegin(TimeSpan now) => _overdueAt = now + options.BeatTimeout + Patience;

    /// <summary>Notes how a heartbeat ended. Returns the wait before the next one.</summary>
    /// <param name="beganAt">When it began.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="now">The time.</param>
    public TimeSpan NoteEnd(TimeSpan beganAt, HeartbeatResult result, TimeSpan now)
    {
        (_failure, _wasOverdue) = (result.Failure, false);
        if (result.Outcome == HeartbeatOutcome.Acknowledged)
        {
            _sentAt = result.SentAt;
            _lastBeat = WallTimeOf(result.SentAt, now);
        }

        var wait = WaitAfter(beganAt, result, now);
        _overdueAt = now + wait + Patience;
        return wait;
    }

    /// <summary>Notes an error that nobody expected.</summary>
    public void NoteFailure(Exception exception) => _failure = exception;

    /// <summary>Returns the state at a time.</summary>
    public (HeartbeatState State, HeartbeatReason Reason) At(TimeSpan now)
    {
        if (now >= NotAliveAt)
        {
            return (HeartbeatState.Lost, HeartbeatReason.NotAlive);
        }

        var isOverdue = _wasOverdue || now >= _overdueAt;
        var why = isOverdue ? HeartbeatReason.Busy : HeartbeatReason.NotAcknowledged;
        if (_sentAt is not { } sentAt)
        {
            return now >= startedAt + options.StartTimeout
                ? (HeartbeatState.Lost, why)
                : (HeartbeatState.Starting, HeartbeatReason.StartRequested);
        }

        return now >= sentAt + VenueSwitch.Timeout ? (HeartbeatState.Lost, why)
            : isOverdue || now >= sentAt + options.HealthyFor ? (HeartbeatState.Late, why)
            : (HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    /// <summary>Returns the next time at which the state can change by itself.</summary>
    public TimeSpan NextAfter(TimeSpan now)
    {
        ReadOnlySpan<TimeSpan> times = _sentAt is { } sentAt
            ? [sentAt + options.HealthyFor, sentAt + VenueSwitch.Timeout, _overdueAt, NotAliveAt]
            : [startedAt + options.StartTimeout, _overdueAt, NotAliveAt];
        var next = TimeSpan.MaxValue;
        foreach (var each in times)
        {
            next = each > now && each < next ? each : next;
        }

        return next;
    }

    /// <summary>Returns a status with what is known.</summary>
    public HeartbeatStatus ToStatus(HeartbeatState state, HeartbeatReason reason) => new()
    {
        State = state,
        Reason = reason,
        LastBeat = _lastBeat,
        MayBeArmed = arming.MayBeArmed,
        Failure = _failure,
    };

    /// <summary>Returns when something was by the clock of the machine, which may have been set to any time.</summary>
    private DateTimeOffset WallTimeOf(TimeSpan moment, TimeSpan now)
    {
        var wall = clock.GetUtcNow();
        return wall - DateTimeOffset.MinValue > now - moment ? wall - (now - moment) : wall;
    }

    private TimeSpan WaitAfter(TimeSpan beganAt, HeartbeatResult result, TimeSpan now)
    {
        if (result.Outcome == HeartbeatOutcome.Acknowledged)
        {
            var wait = beganAt + options.Interval - now;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        // What the venue asks for is kept only where a heartbeat then still comes in time.
        return result.RetryAfter is { } asked && asked > options.RetryDelay && now + asked < (_sentAt ?? startedAt) + options.HealthyFor
            ? asked
            : options.RetryDelay;
    }
}
