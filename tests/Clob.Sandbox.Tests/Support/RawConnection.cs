using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Clob.Sandbox.Tests.Support;

/// <summary>One connection to the sandbox, byte for byte: what a client sees before it makes something of it.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket;

    private RawConnection(Socket socket) => _socket = socket;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port).InTime();
        return new RawConnection(socket);
    }

    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.UTF8.GetBytes(text)).InTime();

    // In one piece: a sandbox that hangs up on the head must not meet a client that still sends.
    public Task SendAsync(SignedRequest request) => SendAsync(HeadOf(request) + request.Body);

    public Task SendHeadAsync(SignedRequest request) => SendAsync(HeadOf(request));

    /// <summary>The next bytes; empty once the other side has closed.</summary>
    /// <exception cref="SocketException">The other side has reset the connection.</exception>
    public async Task<string> ReceiveAsync()
    {
        var bytes = new byte[64 * 1024];
        var count = await _socket.ReceiveAsync(bytes).InTime();
        return Encoding.Latin1.GetString(bytes, 0, count);
    }

    /// <summary>Everything up to the end, and how it ended.</summary>
    public async Task<RawEnd> ReceiveToEndAsync()
    {
        var text = new StringBuilder();
        try
        {
            while (await ReceiveAsync() is { Length: > 0 } part)
            {
                text.Append(part);
            }

            return new RawEnd(text.ToString(), IsReset: false);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return new RawEnd(text.ToString(), IsReset: true);
        }
    }

    public void Dispose() => _socket.Dispose();

    private static string HeadOf(SignedRequest request)
    {
        var headers = string.Concat(request.Headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var length = Encoding.UTF8.GetByteCount(request.Body).ToString(CultureInfo.InvariantCulture);
        return $"{request.Method} {request.Target} HTTP/1.1\r\nHost: sandbox\r\n{headers}Content-Length: {length}\r\n\r\n";
    }
}
