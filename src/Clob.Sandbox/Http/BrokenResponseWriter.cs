using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Clob.Sandbox.Exchanges;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Clob.Sandbox.Http;

/// <summary>
/// Sends malformed responses directly on the socket, because the server sends only well-formed ones. The connection serves no further
/// request.
/// </summary>
internal static class BrokenResponseWriter
{
    private static readonly byte[] Garbage = [0x00, 0xFF, .. "this is no HTTP\r\n\r\n"u8];

    public static async ValueTask WriteAsync(
        IFeatureCollection context, WireResponse? response, SandboxFault fault, DripWriter drip, CancellationToken cancellationToken)
    {
        var socket = context.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        var (head, body) = Parts(response, fault);
        var output = new NetworkStream(socket, ownsSocket: false);
        await using (output.ConfigureAwait(false))
        {
            await output.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            await drip.SendAsync(body, output, cancellationToken).ConfigureAwait(false);
        }

        await EndAsync(socket, fault.Ending, cancellationToken).ConfigureAwait(false);
    }

    private static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Parts(WireResponse? response, SandboxFault fault)
        => fault.Sending switch
        {
            SandboxSending.Garbage => (Garbage, default),
            SandboxSending.Half when response is not null => (Head(response, fault), response.Body[..(response.Body.Length / 2)]),
            SandboxSending.Whole when response is not null => (Head(response, fault), response.Body),
            _ => default,
        };

    private static byte[] Head(WireResponse response, SandboxFault fault)
    {
        var head = new StringBuilder();
        void Line(string line) => head.Append(line).Append("\r\n");

        Line(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {response.StatusCode} {ReasonPhrases.GetReasonPhrase(response.StatusCode)}"));
        Line(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {fault.ContentLength ?? response.Body.Length}"));
        if (response.ContentType is not null)
        {
            Line($"Content-Type: {response.ContentType}");
        }

        foreach (var (name, value) in response.Headers)
        {
            Line($"{name}: {value}");
        }

        Line("");
        return Encoding.Latin1.GetBytes(head.ToString());
    }

    /// <summary>Ends the connection, or waits until the client ends it or the token is canceled.</summary>
    private static async ValueTask EndAsync(Socket socket, SandboxEnding ending, CancellationToken cancellationToken)
    {
        if (ending == SandboxEnding.Reset)
        {
            // The connection ends with RST instead of FIN; what was sent before stays sent.
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            return;
        }

        if (ending == SandboxEnding.Close)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
