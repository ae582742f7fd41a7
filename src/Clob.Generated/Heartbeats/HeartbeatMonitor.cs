using System.Diagnostics.CodeAnalysis;
using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>
/// The status since one start, which is right also where nothing else runs, and the news of it. Once lost or stopped, it stays so.
/// Thread-safe.
/// </summary>
/// <param name="options">The bounds.</param>
/// <param name="clock">The clock of <see cref="HeartbeatStatus.LastBeat"/>.</param>
/// <param name="time">The time that passes.</param>
/// <param name="arming">Whether the switch may be armed.</param>
/// <param name="tell">Told of each new status, in their order, while no other thread can change it: it must not block.</param>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer, and code that has its token may read it later.")]
internal sealed class HeartbeatMonitor(
    OrderHeartbeatOptions options, TimeProvider clock, SteadyClock time, SwitchArming arming, Action<HeartbeatStatus> tell)
{
    private readonly Lock _gate = new();
    private readonly HeartbeatFacts _facts = new(options, clock, time.Now, arming);
    private readonly TaskCompletionSource<HeartbeatStatus> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ended = new();
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
                if (_end is not null)
                {
                    return _end;
                }

                var (state, reason) = _facts.At(time.Now);
                return _facts.ToStatus(state, reason);
            }
        }
    }

    /// <summary>Tells of a status that is new because time has passed.</summary>
    /// <returns>How long until the next one that only time brings; null once it is lost or stopped.</returns>
    public TimeSpan? Update()
    {
        lock (_gate)
        {
            var now = time.Now;
            return Settle(now) ? null : _facts.NextAfter(now) - now;
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
                _facts.NoteAlive(now);
            }
        }
    }

    /// <summary>Notes that a heartbeat begins. Returns whether it may.</summary>
    public bool TryBegin()
    {
        lock (_gate)
        {
            var now = time.Now;
            if (Settle(now))
            {
                return false;
            }

            _facts.NoteBegin(now);
            return true;
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

            var wait = _facts.NoteEnd(beganAt, result, now);
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
                _facts.NoteFailure(exception);
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

    /// <summary>Tells of the status where it is new, and keeps one that is final. Returns whether it is.</summary>
    private bool Settle(TimeSpan now)
    {
        if (_end is not null)
        {
            return true;
        }

        _facts.NoteTime(now);
        var (state, reason) = _facts.At(now);
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
        _end = _facts.ToStatus(state, reason);
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
        var status = _facts.ToStatus(state, reason);
        tell(status);
        if (state != HeartbeatState.Starting)
        {
            _started.TrySetResult(status);
        }
    }
}
