using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Clob.Tests.Support;

/// <summary>A server that answers with the very bytes it is told, or ends the connection where it is told none.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<int, string?> _answer;
    private readonly LoopbackServer _server;

    /// <summary>Starts to listen, on a port that the system chooses.</summary>
    /// <param name="answer">
    /// From the number of the request, from 1, to the answer; null closes the connection without one, and so does an answer that says so
    /// with its end.
    /// </param>
    public RawServer(Func<int, string?> answer)
    {
        _answer = answer;
        _server = new LoopbackServer(ServeAsync);
        BaseAddress = new Uri($"http://{_server.Address}");
    }

    public Uri BaseAddress { get; }

    public int Connections => _server.Connections;

    /// <summary>The requests, head and body, as they came.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Done once the first request is there.</summary>
    public TaskCompletionSource FirstRequest { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static string Ok(string json = Answer.Empty)
        => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        var stream = client.GetStream();
        while (await ReadRequestAsync(stream, end) is { } request)
        {
            _requests.Enqueue(request);
            FirstRequest.TrySetResult();
            if (_answer(_requests.Count) is not { } answer)
            {
                return;
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), end);
            if (answer.Contains("Connection: close", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private static async Task<string?> ReadRequestAsync(NetworkStream stream, CancellationToken end)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, end);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string header = "Content-Length: ";
        var at = text.IndexOf(header, 0, end, StringComparison.OrdinalIgnoreCase);
        var length = at < 0 ? 0 : int.Parse(text.AsSpan(at + header.Length, text.IndexOf('\r', at) - at - header.Length), provider: null);
        return text.Length >= end + 4 + length;
    }
}
