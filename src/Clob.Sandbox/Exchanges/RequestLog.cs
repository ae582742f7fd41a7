namespace Clob.Sandbox.Exchanges;

/// <summary>The last requests, oldest first. Bounded in number and in bytes, so that a sandbox can run for days.</summary>
internal sealed class RequestLog
{
    private const int MostRequests = 1000;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<SandboxRequest> _requests = new();
    private long _bytes;

    public void Add(SandboxRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            _bytes += request.Body.Length;
            while (_requests.Count > MostRequests || _bytes > MostBytes)
            {
                _bytes -= _requests.Dequeue().Body.Length;
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
