using System.Net;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Http;

/// <summary>A proxy that does not open the way to the venue has sent nothing on.</summary>
public sealed class FailingProxyTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nand no TLS")]
    [InlineData("SSH-2.0-nothing\r\nConnection: close\r\n")]
    [InlineData(null)]
    public async Task Cancel_through_a_proxy_that_fails_was_not_sent(string? answer)
    {
        await using var proxy = new RawServer(_ => answer);
        await using var services = Services(proxy);
        var canceler = services.GetRequiredService<OrderCanceler>();

        var report = await _clock.PassWaitsAsync(canceler.CancelAsync(["0x1", "0x2"]));
        var scope = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(["0x1", "0x2"], report.Refused.Keys);
        Assert.All(report.Refused.Values, failure => Assert.Equal(ClobOutcomeKind.Unreachable, failure.Kind));
        Assert.Equal(ClobOutcomeKind.Unreachable, scope.RequestFailure?.Kind);
        Assert.All(proxy.Requests, request => Assert.StartsWith("CONNECT ", request, StringComparison.Ordinal));
        Assert.All(proxy.Requests, request => Assert.DoesNotContain("POLY_", request, StringComparison.OrdinalIgnoreCase));
    }

    private ServiceProvider Services(RawServer proxy)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = Example.BaseAddress;
                options.TimeProvider = _clock;
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _) =>
            {
                ((SocketsHttpHandler)handler).UseProxy = true;
                ((SocketsHttpHandler)handler).Proxy = new WebProxy(proxy.BaseAddress);
            });
        return services.BuildServiceProvider();
    }
}
