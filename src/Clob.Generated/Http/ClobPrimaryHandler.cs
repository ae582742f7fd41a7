using Clob.Telemetry;

namespace Clob.Http;

/// <summary>The connections of a client that is made here: safe for signed requests, and kept warm.</summary>
internal static class ClobPrimaryHandler
{
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler Create(ClobClientOptions options, TimeProvider timeProvider)
    {
        var handler = Connections(options, timeProvider);
        handler.SslOptions.ClientCertificates = options.ClientCertificates.Count == 0 ? null : [.. options.ClientCertificates];
        RequestWatch.Install(handler);
        TracePropagator.Install(handler, options.SendsTraceContext);
        return handler;
    }

    private static SocketsHttpHandler Connections(ClobClientOptions options, TimeProvider timeProvider)
    {
        var connectTimeout = options.ConnectTimeout;
        return new()
        {
            // A venue on this machine may speak plain http; a proxy would carry that, credentials and all, elsewhere.
            UseProxy = !options.BaseAddress.IsLoopback,
            Proxy = options.Proxy,

            // A redirect would carry the credentials to wherever it points.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = (context, cancellationToken) => BoundedConnect.OpenAsync(
                context, connectTimeout, timeProvider, cancellationToken),

            // Rotated for the sake of DNS, and not for being idle: the next cancel should not wait for a handshake.
            PooledConnectionLifetime = options.PooledConnectionLifetime,
            PooledConnectionIdleTimeout = options.PooledConnectionLifetime,
            EnableMultipleHttp2Connections = true,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
            KeepAlivePingDelay = PingDelay,
            KeepAlivePingTimeout = PingTimeout,
        };
    }
}
