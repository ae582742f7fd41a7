using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>Tells handlers of an application of each status, one after another, on a thread that they may block without harm.</summary>
/// <param name="tell">Tells one status.</param>
internal sealed class HeartbeatNotices(Action<HeartbeatStatus> tell)
{
    private readonly Lock _gate = new();
    private readonly OwnThread _thread = new("Clob heartbeat status");
    private bool _isEnded;

    public void Add(HeartbeatStatus status)
    {
        lock (_gate)
        {
            if (!_isEnded)
            {
                _thread.RunAsync(() => tell(status));
            }
        }
    }

    /// <summary>Ends the thread, after what was added before.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isEnded = true;
            _thread.End();
        }
    }
}
