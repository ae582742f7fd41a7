using System.Net;
using Clob.Sandbox.Endpoints;
using Clob.Sandbox.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Clob.Sandbox;

/// <summary>
/// Serves a <see cref="SandboxVenue"/> over plain HTTP/1.1 on 127.0.0.1 until it is disposed. It logs nothing and takes over no signals.
/// </summary>
/// <remarks>
/// It answers <c>DELETE /order</c>, <c>/orders</c>, <c>/cancel-all</c> and <c>/cancel-market-orders</c>, and <c>GET /time</c> and <c>/ok</c>.
/// </remarks>
public sealed class SandboxServer : IAsyncDisposable
{
    // Far above 1001 order ids, so that a batch that is too long is refused by the venue's rule and not by the server's.
    private const long MaxBodyBytes = 4 * 1024 * 1024;

    private readonly WebApplication _application;

    private SandboxServer(WebApplication application, SandboxVenue venue)
    {
        _application = application;
        Venue = venue;
        BaseAddress = new Uri(application.Urls.Single());
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The venue that it serves.</summary>
    public SandboxVenue Venue { get; }

    /// <summary>Starts a server; once the task is complete, it accepts requests.</summary>
    /// <param name="options">Port and venue; null for a port that the system chooses and a new venue.</param>
    /// <param name="cancellationToken">Gives up the start; it has no effect later.</param>
    /// <returns>The running server: dispose it to end it.</returns>
    /// <exception cref="IOException">The port is in use, or may not be opened.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxServerOptions();
        var venue = options.Venue ?? new SandboxVenue();
        var application = Build(new IPEndPoint(IPAddress.Loopback, options.Port), new VenueRouter(venue));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new SandboxServer(application, venue);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new IOException(
                FormattableString.Invariant($"Port {options.Port} on 127.0.0.1 is in use: choose another one, or 0 for any free one."),
                exception);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops listening, lets requests in progress finish, and frees the port.</summary>
    /// <returns>A task that is complete once the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(IPEndPoint endpoint, VenueRouter router)
    {
        // The empty builder reads no environment variables and no files, and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);
        });

        var application = builder.Build();
        application.Run(context => HttpExchange.HandleAsync(context, router));
        return application;
    }
}
