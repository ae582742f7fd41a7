using System.Net;
using System.Security.Cryptography.X509Certificates;
using Clob.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.Http;

/// <summary>
/// Over HTTP/2, a stream that the server refuses is sent again by the connection itself: that counts as an attempt, like any other.
/// </summary>
public sealed class RefusedStreamTests : IAsyncLifetime
{
    private const int RefusedStream = 7;

    private readonly X509Certificate2 _certificate = TestCertificate.Make();
    private readonly FakeClock _clock = new();
    private WebApplication _server = null!;
    private int _requests;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.Run(context =>
        {
            Interlocked.Increment(ref _requests);
            context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(RefusedStream);
            return Task.CompletedTask;
        });
        await _server.StartAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task Stream_that_is_refused_each_time_is_sent_no_more_than_the_attempts_allow(int maxAttempts)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = new Uri(_server.Urls.Single());
                options.TimeProvider = _clock;
                options.Retry.MaxAttempts = maxAttempts;
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback
                = (_, certificate, _, _) => certificate!.GetCertHashString() == _certificate.GetCertHashString());
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<HttpRequestException>(
            () => _clock.PassWaitsAsync(provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync()));

        Assert.Equal(maxAttempts, _requests);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }
}
