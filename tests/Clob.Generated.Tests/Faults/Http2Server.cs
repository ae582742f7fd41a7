using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>A server of bare sockets that speaks just enough HTTP/2, over TLS, to say goodbye in the middle of the work.</summary>
internal sealed class Http2Server : IAsyncDisposable
{
    private const int PrefaceLength = 24;
    private const byte Status200 = 0x88;

    private readonly X509Certificate2 _certificate = TestCertificate.Make();
    private readonly ConcurrentQueue<Http2Request> _requests = new();
    private readonly Func<int, Farewell> _farewell;
    private readonly LoopbackServer _server;

    /// <summary>Starts to listen, on a port that the system chooses.</summary>
    /// <param name="farewell">From the number of the request, from 1, to the goodbye that goes with it.</param>
    public Http2Server(Func<int, Farewell> farewell)
    {
        _farewell = farewell;
        _server = new LoopbackServer(ServeAsync);
        BaseAddress = new Uri($"https://{_server.Address}");
    }

    public Uri BaseAddress { get; }

    public string CertificateHash => _certificate.GetCertHashString();

    public int Connections => _server.Connections;

    public IReadOnlyList<Http2Request> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task ServeAsync(TcpClient connection, CancellationToken end)
    {
        await using var stream = new SslStream(connection.GetStream());
        await stream.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = _certificate, ApplicationProtocols = [SslApplicationProtocol.Http2] },
            end);
        await stream.ReadExactlyAsync(new byte[PrefaceLength], end);
        await SendAsync(stream, new(Http2Frame.Settings, 0, 0, []), end);
        await ServeAsync(stream, end);
    }

    private async Task ServeAsync(SslStream stream, CancellationToken end)
    {
        var heads = new Dictionary<int, byte[]>();
        var bodies = new Dictionary<int, List<byte>>();
        while (true)
        {
            var frame = await Http2Frame.ReadAsync(stream, end);
            switch (frame.Type)
            {
                case Http2Frame.Settings or Http2Frame.Ping when (frame.Flags & Http2Frame.Ack) == 0:
                    await SendAsync(
                        stream, frame with { Flags = Http2Frame.Ack, Payload = frame.Type == Http2Frame.Ping ? frame.Payload : [] }, end);
                    break;
                case Http2Frame.Headers:
                    heads[frame.Stream] = frame.Payload;
                    bodies[frame.Stream] = [];
                    break;
                case Http2Frame.Data when frame.Payload.Length > 0:
                    bodies[frame.Stream].AddRange(frame.Payload);
                    await SendAsync(stream, new(Http2Frame.WindowUpdate, 0, 0, Http2Frame.Number(frame.Payload.Length)), end);
                    await SendAsync(stream, new(Http2Frame.WindowUpdate, 0, frame.Stream, Http2Frame.Number(frame.Payload.Length)), end);
                    break;
            }

            if (frame.Type is Http2Frame.Headers or Http2Frame.Data && (frame.Flags & Http2Frame.EndStream) != 0)
            {
                var request = new Http2Request(Encoding.Latin1.GetString(heads[frame.Stream]), [.. bodies[frame.Stream]]);
                _requests.Enqueue(request);
                if (!await AnswerAsync(stream, frame.Stream, request, _farewell(_requests.Count), end))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Answers, with a goodbye or without.</summary>
    /// <returns>Whether the connection goes on.</returns>
    private static async Task<bool> AnswerAsync(SslStream stream, int id, Http2Request request, Farewell farewell, CancellationToken end)
    {
        if (farewell != Farewell.None)
        {
            // The last stream that was or will be worked on: this one, or the one before.
            var last = farewell == Farewell.WithoutTouchingIt ? Math.Max(0, id - 2) : id;
            await SendAsync(stream, new(Http2Frame.GoAway, 0, 0, [.. Http2Frame.Number(last), .. Http2Frame.Number(0)]), end);
        }

        if (farewell is Farewell.WithoutTouchingIt or Farewell.InsteadOfAnAnswer)
        {
            return farewell == Farewell.WithoutTouchingIt;
        }

        var answer = JsonSerializer.SerializeToUtf8Bytes(new { canceled = request.OrderIds, not_canceled = new { } });
        await SendAsync(stream, new(Http2Frame.Headers, Http2Frame.EndHeaders, id, [Status200]), end);
        await SendAsync(stream, new(Http2Frame.Data, Http2Frame.EndStream, id, answer), end);
        return true;
    }

    private static Task SendAsync(SslStream stream, Http2Frame frame, CancellationToken end) => frame.WriteAsync(stream, end);
}
