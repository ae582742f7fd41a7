using System.Net.Sockets;
using Clob.Calls;

namespace Clob.Http;

/// <summary>
/// Opens a connection within a bound, and fails as a connection does that is refused: nothing was sent. (The bound of
/// SocketsHttpHandler itself fails like a time-out of the whole call, after which it is unknown what was sent.)
/// </summary>
internal static class BoundedConnect
{
    public static async ValueTask<Stream> OpenAsync(
        SocketsHttpConnectionContext context, TimeSpan bound, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var limit = new CallTimeout(bound, timeProvider, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new TimeoutException(
                FormattableString.Invariant($"No connection within {bound.TotalSeconds:0.###} s; nothing was sent."));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
