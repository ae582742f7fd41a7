using System.Net;
using System.Net.Sockets;

namespace Clob.TestSupport;

/// <summary>Listens on loopback, on a port that the system chooses, and gives each connection to whoever made it.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<TcpClient, CancellationToken, Task> _serveAsync;
    private readonly Task _accepting;
    private int _connections;

    /// <summary>Starts to listen.</summary>
    /// <param name="serveAsync">Serves a connection until it returns; the token ends with the server. That the client has left is no error.</param>
    public LoopbackServer(Func<TcpClient, CancellationToken, Task> serveAsync)
    {
        _serveAsync = serveAsync;
        _listener.Start();
        Address = _listener.LocalEndpoint.ToString()!;
        _accepting = AcceptAsync();
    }

    /// <summary>The address and the port, as they appear in an address of the web.</summary>
    public string Address { get; }

    public int Connections => _connections;

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
                var connection = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                connections.Add(ServeAsync(connection));
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
                await _serveAsync(connection, _end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The test is over, or its client has left.
            }
        }
    }
}
