using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Clob.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.Http;

/// <summary>Over TLS, against a server that offers both versions: the newer one is taken, on one connection for many calls.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Protocol, string Connection)> _requests = [];
    private readonly X509Certificate2 _certificate = TestCertificate.Make();
    private WebApplication _server = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.Run(context =>
        {
            _requests.Enqueue((context.Request.Protocol, context.Connection.Id));
            return context.Response.WriteAsync("""{"canceled":[]}""");
        });
        await _server.StartAsync();
    }

    [Fact]
    public async Task Calls_to_a_server_that_offers_HTTP2_use_it_on_one_connection()
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = new Uri(_server.Urls.Single());
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback
                = (_, certificate, _, _) => certificate!.GetCertHashString() == _certificate.GetCertHashString());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IClobClient>();

        await client.CancelAllOrdersAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.CancelAllOrdersAsync()));

        Assert.Equal(6, _requests.Count);
        Assert.Equal("HTTP/2", Assert.Single(_requests.Distinct()).Protocol);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }
}
