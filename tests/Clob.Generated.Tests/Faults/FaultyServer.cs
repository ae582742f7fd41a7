using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>A server of bare sockets that does to each request what the test says.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly ConcurrentQueue<Fault> _faults;
    private readonly CancellationTokenSource _end = new();
    private readonly FakeTimeProvider _clock;
    private readonly Fault _then;
    private readonly Task _accepting;
    private int _served;

    /// <summary>Starts to listen, on a port that the system chooses.</summary>
    /// <param name="clock">The clock of the client, which moves when a fault takes its time.</param>
    /// <param name="faults">What to do to the first requests, one after another.</param>
    /// <param name="then">What to do to all others.</param>
    public FaultyServer(FakeTimeProvider clock, IEnumerable<Fault> faults, Fault then)
    {
        _clock = clock;
        _faults = new(faults);
        _then = then;
        _listener.Start();
        BaseAddress = new Uri($"http://{_listener.LocalEndpoint}");
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress { get; }

    /// <summary>The requests that came whole.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>How many requests came, or began to.</summary>
    public int Attempts => _served;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                while (await ServeOneAsync(connection))
                {
                    // The connection stays.
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The test is over, or its client has left.
            }
        }
    }

    private async Task<bool> ServeOneAsync(TcpClient connection)
    {
        // Nothing is begun before there is a request; a client may open a connection in advance.
        if (await connection.Client.ReceiveAsync(new byte[1], SocketFlags.Peek, _end.Token) == 0)
        {
            return false;
        }

        Interlocked.Increment(ref _served);
        var fault = _faults.TryDequeue(out var first) ? first : _then;
        ReceivedRequest? request = null;
        if (!fault.IsBeforeTheRequest)
        {
            request = await ReceivedRequest.ReadAsync(connection.GetStream(), _clock, _end.Token);
            if (request is null)
            {
                return false;
            }

            _requests.Enqueue(request);
        }

        return await fault.AnswerAsync(new FaultyExchange(connection, request, _clock, _end.Token));
    }
}
