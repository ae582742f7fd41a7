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
/// Sends what no server would send: past the server, on the bare socket, because the server sees to it that answers are
/// sound. The connection serves no further request.
/// </summary>
internal static class BrokenAnswerWriter
{
    private static readonly byte[] s_garbage = [0x00, 0xFF, .. "this is no HTTP\r\n\r\n"u8];

    public static async ValueTask WriteAsync(
        IFeatureCollection context, Answer? answer, SandboxFault fault, DripWriter drip, CancellationToken cancellationToken)
    {
        var socket = context.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        var (head, body) = Parts(answer, fault);
        var output = new NetworkStream(socket, ownsSocket: false);
        await using (output.ConfigureAwait(false))
        {
            await output.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            await drip.SendAsync(body, output, cancellationToken).ConfigureAwait(false);
        }

        await EndAsync(socket, fault.Ending, cancellationToken).ConfigureAwait(false);
    }

    private static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Parts(Answer? answer, SandboxFault fault) => fault.Sending switch
    {
        SandboxSending.Garbage => (s_garbage, default),
        SandboxSending.Half when answer is not null => (Head(answer, fault), answer.Body[..(answer.Body.Length / 2)]),
        SandboxSending.Whole when answer is not null => (Head(answer, fault), answer.Body),
        _ => default,
    };

    private static byte[] Head(Answer answer, SandboxFault fault)
    {
        var head = new StringBuilder();
        void Line(string line) => head.Append(line).Append("\r\n");

        Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.StatusCode} {ReasonPhrases.GetReasonPhrase(answer.StatusCode)}"));
        Line(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {fault.ContentLength ?? answer.Body.Length}"));
        if (answer.ContentType is not null)
        {
            Line($"Content-Type: {answer.ContentType}");
        }

        foreach (var (name, value) in answer.Headers)
        {
            Line($"{name}: {value}");
        }

        Line("");
        return Encoding.Latin1.GetBytes(head.ToString());
    }

    /// <summary>Ends the connection, or leaves it to the client to end it; the token says that nobody waits any longer.</summary>
    private static async ValueTask EndAsync(Socket socket, SandboxEnding ending, CancellationToken cancellationToken)
    {
        if (ending == SandboxEnding.Reset)
        {
            // What is sent is sent, and the connection ends with RST instead of FIN.
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
