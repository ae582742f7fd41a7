using System.Diagnostics.CodeAnalysis;
using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>
/// What is known since one start: when heartbeats were acknowledged, when the next is due, when the application was alive. The status
/// follows from that and from the time, also where nothing else runs. Once lost or stopped, it stays so. Thread-safe.
/// </summary>
/// <param name="options">The bounds.</param>
/// <param name="clock">The clock of <see cref="HeartbeatStatus.LastBeat"/>.</param>
/// <param name="time">The time that passes.</param>
/// <param name="tell">Told of each new status, in their order, while no other thread can change it: it must not block.</param>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer, and code that has its token may read it later.")]
internal sealed class HeartbeatMonitor(OrderHeartbeatOptions options, TimeProvider clock, SteadyClock time, Action<HeartbeatStatus> tell)
{
    // How late a heartbeat may begin, or end, before something holds it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly TimeSpan _startedAt = time.Now;
    private readonly TaskCompletionSource<HeartbeatStatus> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ended = new();

    // The time of the last acknowledged heartbeat counts from when it was sent: the venue may have accepted it right then.
    private TimeSpan? _sentAt;
    private DateTimeOffset? _lastBeat;
    private TimeSpan _aliveAt = time.Now;
    private TimeSpan _overdueAt = TimeSpan.MaxValue;
    private bool _wasOverdue;
    private Exception? _failure;
    private HeartbeatStatus? _end;
    private (HeartbeatState State, HeartbeatReason Reason)? _told;

    /// <summary>Gets the first status that is not <see cref="HeartbeatState.Starting"/>.</summary>
    public Task<HeartbeatStatus> Started => _started.Task;

    /// <summary>Gets a token that is canceled when no further heartbeat may be sent.</summary>
    public CancellationToken Ended => _ended.Token;

    public HeartbeatStatus Status
    {
        get
        {
            lock (_gate)
            {
                var (state, reason) = At(time.Now);
                return _end ?? New(state, reason);
            }
        }
    }

    private TimeSpan NotAliveAt => options.LivenessTimeout is { } timeout ? _aliveAt + timeout : TimeSpan.MaxValue;

    /// <summary>Tells of a status that is new because time has passed.</summary>
    /// <returns>How long until the next one that only time brings; null once it is lost or stopped.</returns>
    public TimeSpan? Update()
    {
        lock (_gate)
        {
            var now = time.Now;
            return Settle(now) ? null : NextAfter(now) - now;
        }
    }

    /// <summary>Notes that the application works.</summary>
    public void Alive()
    {
        lock (_gate)
        {
            var now = time.Now;
            if (!Settle(now))
            {
                _aliveAt = now;
            }
        }
    }

    /// <summary>Notes that a heartbeat begins. Returns whether it may.</summary>
    public bool TryBegin()
    {
        lock (_gate)
        {
            var now = time.Now;
            var isOver = Settle(now);
            _overdueAt = now + options.BeatTimeout + Patience;
            return !isOver;
        }
    }

    /// <summary>Notes how a heartbeat ended. Returns the wait before the next one.</summary>
    /// <param name="beganAt">When it began.</param>
    /// <param name="result">How it ended.</param>
    public TimeSpan End(TimeSpan beganAt, HeartbeatResult result)
    {
        lock (_gate)
        {
            var now = time.Now;
            if (Settle(now))
            {
                return TimeSpan.Zero;
            }

            (_failure, _wasOverdue) = (result.Failure, false);
            if (result.Outcome == HeartbeatOutcome.Acknowledged)
            {
                _sentAt = result.SentAt;
                _lastBeat = WallTimeOf(result.SentAt, now);
            }

            var wait = WaitAfter(beganAt, result, now);
            _overdueAt = now + wait + Patience;
            switch (result.Outcome)
            {
                case HeartbeatOutcome.CredentialsRefused:
                    End(HeartbeatState.Lost, HeartbeatReason.CredentialsRefused);
                    break;
                case HeartbeatOutcome.AnotherSender:
                    End(HeartbeatState.Lost, HeartbeatReason.AnotherSender);
                    break;
                default:
                    Settle(now);
                    break;
            }

            return wait;
        }
    }

    /// <summary>Ends with an error that nobody expected.</summary>
    public void Fail(Exception exception)
    {
        lock (_gate)
        {
            if (!Settle(time.Now))
            {
                _failure = exception;
                End(HeartbeatState.Lost, HeartbeatReason.Failed);
            }
        }
    }

    /// <summary>Stops, where it is lost too.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            Settle(time.Now);
            End(HeartbeatState.Stopped, HeartbeatReason.StopRequested);
        }
    }

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
        return result.RetryAfter is { } asked && asked > options.RetryDelay && now + asked < (_sentAt ?? _startedAt) + options.HealthyFor
            ? asked
            : options.RetryDelay;
    }

    /// <summary>Tells of the status where it is new, and keeps one that is final. Returns whether it is.</summary>
    private bool Settle(TimeSpan now)
    {
        if (_end is not null)
        {
            return true;
        }

        _wasOverdue |= now >= _overdueAt;
        var (state, reason) = At(now);
        if (state == HeartbeatState.Lost)
        {
            End(state, reason);
            return true;
        }

        Tell(state, reason);
        return false;
    }

    private void End(HeartbeatState state, HeartbeatReason reason)
    {
        _end = New(state, reason);
        Tell(state, reason);

        // Not on this thread: what waits for the token may take its time.
        _ = _ended.CancelAsync();
    }

    private void Tell(HeartbeatState state, HeartbeatReason reason)
    {
        if (_told == (state, reason))
        {
            return;
        }

        _told = (state, reason);
        var status = New(state, reason);
        tell(status);
        if (state != HeartbeatState.Starting)
        {
            _started.TrySetResult(status);
        }
    }

    private (HeartbeatState State, HeartbeatReason Reason) At(TimeSpan now)
    {
        if (_end is not null)
        {
            return (_end.State, _end.Reason);
        }

        if (now >= NotAliveAt)
        {
            return (HeartbeatState.Lost, HeartbeatReason.NotAlive);
        }

        var isOverdue = _wasOverdue || now >= _overdueAt;
        var why = isOverdue ? HeartbeatReason.Busy : HeartbeatReason.NotAcknowledged;
        if (_sentAt is not { } sentAt)
        {
            return now >= _startedAt + options.StartTimeout
                ? (HeartbeatState.Lost, why)
                : (HeartbeatState.Starting, HeartbeatReason.StartRequested);
        }

        return now >= sentAt + OrderHeartbeatOptions.VenueTimeout ? (HeartbeatState.Lost, why)
            : isOverdue || now >= sentAt + options.HealthyFor ? (HeartbeatState.Late, why)
            : (HeartbeatState.Healthy, HeartbeatReason.Acknowledged);
    }

    private HeartbeatStatus New(HeartbeatState state, HeartbeatReason reason)
        => new() { State = state, Reason = reason, LastBeat = _lastBeat, Failure = _failure };

    /// <summary>Returns the next time at which the status can change by itself.</summary>
    private TimeSpan NextAfter(TimeSpan now)
    {
        ReadOnlySpan<TimeSpan> times = _sentAt is { } sentAt
            ? [sentAt + options.HealthyFor, sentAt + OrderHeartbeatOptions.VenueTimeout, _overdueAt, NotAliveAt]
            : [_startedAt + options.StartTimeout, _overdueAt, NotAliveAt];
        var next = TimeSpan.MaxValue;
        foreach (var each in times)
        {
            next = each > now && each < next ? each : next;
        }

        return next;
    }
}
