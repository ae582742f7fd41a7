using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>A client on an HttpClient that belongs to the caller.</summary>
public sealed class OwnHttpClientTests
{
    private readonly RecordingHandler _network = new();

    [Fact]
    public void Constructor_null_is_refused()
        => Assert.Throws<ArgumentNullException>("httpClient", () => new ClobClient(null!, Example.Credentials));

    [Fact]
    public async Task Dispose_leaves_the_HttpClient_in_use()
    {
        using var httpClient = new HttpClient(_network) { BaseAddress = Example.BaseAddress };
        new ClobClient(httpClient, Example.Credentials).Dispose();

        using var response = await httpClient.GetAsync(new Uri("/x", UriKind.Relative));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(_network.IsDisposed);
    }

    [Fact]
    public async Task Cancel_goes_out_in_the_HTTP_version_that_the_HttpClient_asks_for()
    {
        using var httpClient = new HttpClient(_network)
        {
            BaseAddress = Example.BaseAddress,
            DefaultRequestVersion = new Version(3, 0),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        await new ClobClient(httpClient, Example.Credentials).CancelAllOrdersAsync();

        var sent = Assert.Single(_network.Requests);
        Assert.Equal((new Version(3, 0), HttpVersionPolicy.RequestVersionExact), (sent.Version, sent.VersionPolicy));
    }

    [Fact]
    public async Task Cancel_keeps_the_default_headers_of_the_HttpClient()
    {
        using var httpClient = new HttpClient(_network) { BaseAddress = Example.BaseAddress };
        httpClient.DefaultRequestHeaders.Add("User-Agent", "desk/1.0");

        await new ClobClient(httpClient, Example.Credentials).CancelAllOrdersAsync();

        Assert.Equal("desk/1.0", Assert.Single(_network.Requests).Headers["User-Agent"]);
    }

    [Fact]
    public async Task Cancel_without_a_clock_is_signed_by_the_systems()
    {
        using var httpClient = new HttpClient(_network) { BaseAddress = Example.BaseAddress };
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        await new ClobClient(httpClient, Example.Credentials).CancelAllOrdersAsync();

        var after = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signed = long.Parse(Assert.Single(_network.Requests).Timestamp, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(signed, before, after);
    }

    [Fact]
    public async Task Failure_of_a_handler_is_passed_on_as_it_is()
    {
        var failure = new HttpRequestException(HttpRequestError.NameResolutionError, "no such host");
        var client = Example.Client(new RecordingHandler(_ => throw failure));

        Assert.Same(failure, await Assert.ThrowsAsync<HttpRequestException>(() => client.CancelAllOrdersAsync()));
    }
}
