using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Clob.Sandbox.Http;

/// <summary>
/// Kestrel on 127.0.0.1 with plain HTTP/1.1. It runs without a host, so that it reads no environment variables and no files, logs
/// nothing, and leaves Ctrl+C and SIGTERM to the program.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    // Far above 1001 order ids, so that the venue's rule refuses a batch that is too long, and not the server's.
    private const long MaxBodyBytes = 4 * 1024 * 1024;

    // For connections whose requests never arrive completely; all others end immediately.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server)
    {
        _server = server;
        BaseAddress = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public Uri BaseAddress { get; }

    public static async Task<LoopbackServer> StartAsync(
        int port, IHttpApplication<IFeatureCollection> application, CancellationToken cancellationToken)
    {
        var server = Build(new IPEndPoint(IPAddress.Loopback, port));
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
            return new LoopbackServer(server);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            server.Dispose();
            throw new IOException(
                FormattableString.Invariant($"Port {port} on 127.0.0.1 is in use: choose another one, or 0 for any free one."),
                exception);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _server.StopAsync(timeout.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    private static KestrelServer Build(IPEndPoint endpoint)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);

        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(kestrel), sockets, NullLoggerFactory.Instance);
    }
}
