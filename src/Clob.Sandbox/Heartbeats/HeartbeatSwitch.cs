namespace Clob.Sandbox.Heartbeats;

/// <summary>The dead-man's switch of one API key: what it expects, and when it fires. The lock of the account's book guards it.</summary>
/// <remarks>
/// What the venue does with an empty id while it expects another, and what it expects after it fired, is not documented. Here an empty
/// id is always accepted, and the chain of ids goes on after it fired: no response tells of it.
/// </remarks>
internal sealed class HeartbeatSwitch(HeartbeatIds ids, SweepTimes sweeps)
{
    private SandboxHeartbeat _state = new();

    public SandboxHeartbeat State => _state;

    /// <summary>Accepts a heartbeat if it has the expected id. Returns whether it does.</summary>
    public bool Beat(string heartbeatId, DateTimeOffset now)
    {
        var isExpected = heartbeatId.Length == 0 || heartbeatId == _state.ExpectedId;
        if (isExpected)
        {
            Accept(ids.Next(), now);
        }

        return isExpected;
    }

    /// <summary>Accepts a heartbeat without an id, of the older call, which resets what is expected.</summary>
    public void BeatWithoutId(DateTimeOffset now) => Accept("", now);

    /// <summary>Expects another id, as if another sender had been there.</summary>
    public void ChangeId() => _state = _state with { ExpectedId = ids.Next() };

    /// <summary>Forgets the registration: nothing is armed until the next heartbeat is accepted.</summary>
    public void Forget() => _state = _state with { ExpectedId = "", DueAt = null };

    /// <summary>Fires where that is due at a time. Returns whether it fires.</summary>
    public bool TryFire(DateTimeOffset at)
    {
        var isDue = _state.DueAt == at;
        if (isDue)
        {
            _state = _state with { DueAt = null, FiredAt = at, Fired = _state.Fired + 1 };
        }

        return isDue;
    }

    private void Accept(string nextId, DateTimeOffset now) => _state = _state with
    {
        ExpectedId = nextId,
        LastBeatAt = now,
        Accepted = _state.Accepted + 1,
        DueAt = sweeps.After(now),
    };
}
