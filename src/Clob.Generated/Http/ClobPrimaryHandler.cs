using Clob.Telemetry;

namespace Clob.Http;

/// <summary>The connections of a client that is made here: safe for signed requests, and kept warm.</summary>
internal static class ClobPrimaryHandler
{
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler Create(
        Uri baseAddress, TimeSpan connectTimeout, TimeSpan connectionLifetime, TimeProvider timeProvider, bool sendsTraceContext = false)
    {
        var handler = Connections(baseAddress, connectTimeout, connectionLifetime, timeProvider);
        RequestWatch.Install(handler);
        TracePropagator.Install(handler, sendsTraceContext);
        return handler;
    }

    private static SocketsHttpHandler Connections(
        Uri baseAddress, TimeSpan connectTimeout, TimeSpan connectionLifetime, TimeProvider timeProvider) => new()
        {
            // A venue on this machine may speak plain http; a proxy of the environment would carry that, credentials and all, elsewhere.
            UseProxy = !baseAddress.IsLoopback,

            // A redirect would carry the credentials to wherever it points.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = (context, cancellationToken) => BoundedConnect.OpenAsync(context, connectTimeout, timeProvider, cancellationToken),

            // Rotated for the sake of DNS, and not for being idle: the next cancel should not wait for a handshake.
            PooledConnectionLifetime = connectionLifetime,
            PooledConnectionIdleTimeout = connectionLifetime,
            EnableMultipleHttp2Connections = true,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
            KeepAlivePingDelay = PingDelay,
            KeepAlivePingTimeout = PingTimeout,
        };
}
