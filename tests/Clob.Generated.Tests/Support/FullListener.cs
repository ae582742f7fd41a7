using System.Net;
using System.Net.Sockets;

namespace Clob.Tests.Support;

/// <summary>A port on this machine where a connection neither opens nor is refused: its queue is full, and nobody empties it.</summary>
internal sealed class FullListener : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _first = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public FullListener()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(backlog: 0);
        _first.Connect(_listener.LocalEndPoint!);
        BaseAddress = new Uri($"http://{_listener.LocalEndPoint}");
    }

    public Uri BaseAddress { get; }

    public void Dispose()
    {
        _first.Dispose();
        _listener.Dispose();
    }
}
