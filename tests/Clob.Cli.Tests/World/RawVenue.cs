using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Clob.Cli.Tests.World;

/// <summary>A listener that sends malformed responses, or none.</summary>
internal sealed class RawVenue : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private RawVenue(Func<Socket, CancellationToken, Task> serveAsync) => _server = new LoopbackServer(async (connection, end) =>
    {
        // Closed as the socket is, without the orderly end of a TcpClient.
        using var socket = connection.Client;
        await serveAsync(socket, end);
    });

    public string BaseAddress => $"http://{_server.Address}/";

    /// <summary>Closes each connection immediately.</summary>
    public static RawVenue HangingUp() => new((_, _) => Task.CompletedTask);

    /// <summary>Reads the request, and resets the connection.</summary>
    public static RawVenue Resetting() => new(async (socket, end) =>
    {
        await ReadRequestAsync(socket, end);
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
    });

    /// <summary>Reads the request, sends these bytes, and closes the connection.</summary>
    public static RawVenue Answering(string bytes) => new(async (socket, end) =>
    {
        await ReadRequestAsync(socket, end);
        await socket.SendAsync(Encoding.Latin1.GetBytes(bytes), end);
    });

    /// <summary>Reads the request, calls back, and never responds.</summary>
    public static RawVenue Silent(Action received) => new(async (socket, end) =>
    {
        await ReadRequestAsync(socket, end);
        received();
        await socket.ReceiveAsync(new byte[1], end);
    });

    /// <summary>An address where no program listens.</summary>
    public static async Task<string> GoneAsync()
    {
        await using var venue = HangingUp();
        return venue.BaseAddress;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task ReadRequestAsync(Socket socket, CancellationToken end)
    {
        const string ContentLength = "Content-Length:";
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var length = 0;
        while (await reader.ReadLineAsync(end) is { Length: > 0 } header)
        {
            if (header.StartsWith(ContentLength, StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header[ContentLength.Length..], CultureInfo.InvariantCulture);
            }
        }

        // Reading nothing would wait for something.
        if (length > 0)
        {
            await reader.ReadBlockAsync(new char[length], end);
        }
    }
}
