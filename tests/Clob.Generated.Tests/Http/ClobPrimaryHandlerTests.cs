using Clob.Http;

namespace Clob.Tests.Http;

public sealed class ClobPrimaryHandlerTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(7);

    private readonly SocketsHttpHandler _handler = Make("https://venue.example/");

    [Theory]
    [InlineData("https://venue.example/", true)]
    [InlineData("http://127.0.0.1:8080/", false)]
    [InlineData("http://[::1]:8080/", false)]
    [InlineData("http://localhost:8080/", false)]
    public void Handler_takes_the_proxy_of_the_environment_for_other_machines_only(string baseAddress, bool usesProxy)
        => Assert.Equal(usesProxy, Make(baseAddress).UseProxy);

    [Fact]
    public void Handler_follows_no_redirects_and_keeps_no_cookies()
        => Assert.Equal((false, false), (_handler.AllowAutoRedirect, _handler.UseCookies));

    [Fact]
    public void Handler_keeps_connections_as_long_as_they_live()
        => Assert.Equal((Lifetime, Lifetime), (_handler.PooledConnectionLifetime, _handler.PooledConnectionIdleTimeout));

    [Fact]
    public void Handler_pings_HTTP2_connections_even_when_nothing_is_under_way()
    {
        Assert.Equal(HttpKeepAlivePingPolicy.Always, _handler.KeepAlivePingPolicy);
        Assert.InRange(_handler.KeepAlivePingDelay, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.InRange(_handler.KeepAlivePingTimeout, TimeSpan.FromSeconds(1), _handler.KeepAlivePingDelay);
    }

    [Fact]
    public void Handler_opens_more_HTTP2_connections_where_one_is_full() => Assert.True(_handler.EnableMultipleHttp2Connections);

    [Fact]
    public void Handler_checks_certificates_as_the_system_does()
        => Assert.Null(_handler.SslOptions.RemoteCertificateValidationCallback);

    private static SocketsHttpHandler Make(string baseAddress) => ClobPrimaryHandler.Create(
        new ClobClientOptions
        {
            BaseAddress = new Uri(baseAddress),
            ConnectTimeout = TimeSpan.FromSeconds(1),
            PooledConnectionLifetime = Lifetime,
        },
        TimeProvider.System);
}
