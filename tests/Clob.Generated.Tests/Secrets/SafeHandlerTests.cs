using System.Net;
using Clob.Http;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clob.Tests.Secrets;

/// <summary>A handler or an address that would carry the credentials elsewhere is refused before anything is signed.</summary>
public sealed class SafeHandlerTests
{
    private readonly RecordingHandler _network = new();
    private readonly ServiceCollection _services = new();

    public static TheoryData<string> Unsafe { get; } = [.. Handlers.Keys];

    private static Dictionary<string, Func<HttpMessageHandler>> Handlers => new()
    {
        ["SocketsHttpHandler"] = () => new SocketsHttpHandler(),
        ["HttpClientHandler"] = () => new HttpClientHandler(),
        ["SocketsHttpHandler in a handler"] = () => new UserHandler((request, send) => send(request))
        {
            InnerHandler = new SocketsHttpHandler(),
        },
        ["HttpClientHandler in two handlers"] = () => new UserHandler((request, send) => send(request))
        {
            InnerHandler = new UserHandler((request, send) => send(request)) { InnerHandler = new HttpClientHandler() },
        },
        ["account of the machine"] = () => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            Credentials = CredentialCache.DefaultCredentials,
        },
        ["account of the machine in an HttpClientHandler"] = () => new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseDefaultCredentials = true,
        },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Unsafe_primary_handler_is_refused(string handler)
    {
        Add().ConfigurePrimaryHttpMessageHandler(Handlers[handler]);
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IClobClient>);

        Assert.Contains("The primary handler, a ", exception.Message, StringComparison.Ordinal);
        Assert.Matches("AllowAutoRedirect|default credentials", exception.Message);
    }

    [Fact]
    public void Unsafe_primary_handler_of_an_account_is_refused_with_its_name()
    {
        _services.AddClobClient("alice", options => options.Credentials = Example.Credentials)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler());
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IClobClient>("alice"));

        Assert.Contains("ClobClient:alice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_primary_handler_that_a_default_of_all_clients_sets_is_refused()
    {
        Add();
        _services.AddHttpClient(nameof(ClobClient))
            .ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).AllowAutoRedirect = true);
        using var provider = _services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ClobClient>);
    }

    [Fact]
    public async Task Primary_handler_that_follows_no_redirects_is_taken()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        Add(server.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false });
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();

        Assert.Single(server.Requests);
    }

    [Fact]
    public void Plain_http_that_would_go_to_a_proxy_elsewhere_is_refused()
    {
        Add(new Uri("http://127.0.0.1:9")).ConfigurePrimaryHttpMessageHandler(
            () => new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy("http://proxy.test:3128") });
        using var provider = _services.BuildServiceProvider();

        Assert.Contains(
            "proxy", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ClobClient>).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://venue.test")]
    [InlineData("http://localhost.venue.test/")]
    [InlineData("https://user:hunter2@venue.test/")]
    [InlineData("https://venue.test/?key=hunter2")]
    [InlineData("https://venue.test/#hunter2")]
    [InlineData("http://venue.test/hunter2")]
    public void Unsafe_address_that_ConfigureHttpClient_sets_is_refused_and_nothing_secret_is_shown(string address)
    {
        Add().ConfigurePrimaryHttpMessageHandler(() => _network).ConfigureHttpClient(client => client.BaseAddress = new Uri(address));
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IClobClient>);

        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public void No_address_that_ConfigureHttpClient_leaves_is_refused()
    {
        Add().ConfigureHttpClient(client => client.BaseAddress = null);
        using var provider = _services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IClobClient>);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Unsafe_primary_handler_below_a_signing_handler_of_the_caller_is_refused_before_anything_is_signed(string handler)
    {
        var client = Example.Client(new ClobSigningHandler(Handlers[handler]()), baseAddress: new Uri("http://127.0.0.1:9"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CancelAllOrdersAsync());

        Assert.Contains("Nothing was sent", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://venue.test")]
    [InlineData("https://user:hunter2@venue.test/")]
    [InlineData("https://venue.test/?key=hunter2")]
    public async Task Unsafe_address_of_a_callers_own_HttpClient_is_refused_before_anything_is_signed(string address)
    {
        var client = Example.Client(_network, baseAddress: new Uri(address));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CancelAllOrdersAsync());

        Assert.Contains("Nothing was sent", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    private IHttpClientBuilder Add(Uri? baseAddress = null) => _services.AddClobClient(options =>
    {
        options.Credentials = Example.Credentials;
        options.BaseAddress = baseAddress ?? options.BaseAddress;
    });
}
