namespace Clob.Sandbox;

/// <summary>The last requests, oldest first; bounded, so that a sandbox can run for days.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<SandboxRequest> _requests = new();

    public void Add(SandboxRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > Capacity)
            {
                _requests.Dequeue();
            }
        }
    }

    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }
}
