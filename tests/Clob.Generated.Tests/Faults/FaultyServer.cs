using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Clob.Tests.Faults;

/// <summary>A server of bare sockets that does to each request what the test says.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly ConcurrentQueue<Fault> _faults;
    private readonly FakeClock _clock;
    private readonly Fault _then;
    private readonly LoopbackServer _server;
    private int _served;

    /// <summary>Starts to listen, on a port that the system chooses.</summary>
    /// <param name="clock">The clock of the client, which moves when a fault takes its time.</param>
    /// <param name="faults">What to do to the first requests, one after another.</param>
    /// <param name="then">What to do to all others.</param>
    public FaultyServer(FakeClock clock, IEnumerable<Fault> faults, Fault then)
    {
        _clock = clock;
        _faults = new(faults);
        _then = then;
        _server = new LoopbackServer(ServeAsync);
        BaseAddress = new Uri($"http://{_server.Address}");
    }

    public Uri BaseAddress { get; }

    /// <summary>The requests that came whole.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>How many requests came, or began to.</summary>
    public int Attempts => _served;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(TcpClient connection, CancellationToken end)
    {
        while (await ServeOneAsync(connection, end))
        {
            // The connection stays.
        }
    }

    private async Task<bool> ServeOneAsync(TcpClient connection, CancellationToken end)
    {
        // Nothing is begun before there is a request; a client may open a connection in advance.
        if (await connection.Client.ReceiveAsync(new byte[1], SocketFlags.Peek, end) == 0)
        {
            return false;
        }

        Interlocked.Increment(ref _served);
        var fault = _faults.TryDequeue(out var first) ? first : _then;
        ReceivedRequest? request = null;
        if (!fault.IsBeforeTheRequest)
        {
            request = await ReceivedRequest.ReadAsync(connection.GetStream(), _clock, end);
            if (request is null)
            {
                return false;
            }

            _requests.Enqueue(request);
        }

        return await fault.AnswerAsync(new FaultyExchange(connection, request, _clock, end));
    }
}
