namespace Clob.Heartbeats;

/// <summary>Whether the venue's switch may be armed, as far as the attempts to send a heartbeat say since one start. Thread-safe.</summary>
internal sealed class SwitchArming
{
    private volatile bool _isUnderWay;
    private volatile bool _mayBeArmed;

    public bool MayBeArmed => _isUnderWay || _mayBeArmed;

    /// <summary>Notes that an attempt is sent.</summary>
    public void NoteSent() => _isUnderWay = true;

    /// <summary>Notes how the attempt ended.</summary>
    /// <param name="mayBeArmed">Whether it may have armed the switch, or shows that it is armed.</param>
    public void NoteEnd(bool mayBeArmed)
    {
        _mayBeArmed |= mayBeArmed;
        _isUnderWay = false;
    }
}
