using System.Net;
using System.Net.Sockets;

namespace Clob.Tests.Support;

/// <summary>A port on this machine that is taken, so that nobody else opens it, and refuses connections, because nobody listens.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        BaseAddress = new Uri($"http://{_socket.LocalEndPoint}");
    }

    public Uri BaseAddress { get; }

    public void Dispose() => _socket.Dispose();
}
