using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Clob.Cli.Tests.World;

/// <summary>A listener that does to each connection what no well-behaved server would.</summary>
internal sealed class RawVenue : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    private RawVenue(Func<Socket, Task> serve)
    {
        _listener.Start();
        _serving = ServeAsync(serve);
    }

    public string BaseAddress => $"http://{_listener.LocalEndpoint}/";

    /// <summary>Hangs up at once.</summary>
    public static RawVenue HangingUp() => new(_ => Task.CompletedTask);

    /// <summary>Reads the request, and breaks the connection off.</summary>
    public static RawVenue Resetting() => new(async socket =>
    {
        await ReadRequestAsync(socket);
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
    });

    /// <summary>Reads the request, sends these bytes, and closes the connection.</summary>
    public static RawVenue Answering(string bytes) => new(async socket =>
    {
        await ReadRequestAsync(socket);
        await socket.SendAsync(Encoding.Latin1.GetBytes(bytes));
    });

    /// <summary>Reads the request, calls back, and never answers.</summary>
    public static RawVenue Silent(Action received) => new(async socket =>
    {
        await ReadRequestAsync(socket);
        received();
        await socket.ReceiveAsync(new byte[1]);
    });

    /// <summary>An address where nobody listens any more.</summary>
    public static async Task<string> GoneAsync()
    {
        await using var venue = HangingUp();
        return venue.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ServeAsync(Func<Socket, Task> serve)
    {
        while (true)
        {
            using var socket = await _listener.AcceptSocketAsync();
            await serve(socket);
        }
    }

    private static async Task ReadRequestAsync(Socket socket)
    {
        const string ContentLength = "Content-Length:";
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith(ContentLength, StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header[ContentLength.Length..], CultureInfo.InvariantCulture);
            }
        }

        // Reading nothing would wait for something.
        if (length > 0)
        {
            await reader.ReadBlockAsync(new char[length]);
        }
    }
}
