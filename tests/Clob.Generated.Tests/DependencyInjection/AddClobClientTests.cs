using Clob.Http;
using Clob.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Clob.Tests.DependencyInjection;

/// <summary>What one line of registration gives.</summary>
public sealed class AddClobClientTests
{
    private readonly RecordingHandler _network = new();
    private readonly ServiceCollection _services = new();

    [Fact]
    public void AddClobClient_client_is_one_for_the_application_by_class_and_by_interface()
    {
        Add();
        using var provider = _services.BuildServiceProvider(validateScopes: true);

        var client = provider.GetRequiredService<ClobClient>();

        Assert.Same(client, provider.GetRequiredService<IClobClient>());
        using var scope = provider.CreateScope();
        Assert.Same(client, scope.ServiceProvider.GetRequiredService<IClobClient>());
    }

    [Fact]
    public async Task AddClobClient_calls_go_to_the_base_address_signed_by_the_credentials()
    {
        await CallAsync(Add(options => options.BaseAddress = new Uri("https://venue.test/clob")));

        var sent = Assert.Single(_network.Requests);
        Assert.Equal("https://venue.test/clob/cancel-all", sent.Address.AbsoluteUri);
        Assert.Equal(Example.Address, sent.Headers["POLY_ADDRESS"]);
        ReferenceSignature.AssertSigned(sent, "/cancel-all");
    }

    [Fact]
    public async Task AddClobClient_calls_ask_for_HTTP2_where_the_server_offers_it()
    {
        await CallAsync(Add());

        var sent = Assert.Single(_network.Requests);
        Assert.Equal((new Version(2, 0), HttpVersionPolicy.RequestVersionOrLower), (sent.Version, sent.VersionPolicy));
    }

    [Fact]
    public async Task AddClobClient_calls_name_the_library_to_the_venue()
    {
        await CallAsync(Add());

        Assert.Matches("^Clob.Generated/[0-9]+\\.[0-9]+\\.[0-9]+$", Assert.Single(_network.Requests).Headers["User-Agent"]);
    }

    [Fact]
    public async Task AddClobClient_clock_is_the_registered_one()
    {
        _services.AddSingleton<TimeProvider>(new FakeClock(42));

        await CallAsync(Add());

        Assert.Equal("42", Assert.Single(_network.Requests).Timestamp);
    }

    [Fact]
    public async Task AddClobClient_clock_of_the_options_goes_before_the_registered_one()
    {
        _services.AddSingleton<TimeProvider>(new FakeClock(42));

        await CallAsync(Add(options => options.TimeProvider = new FakeClock(43)));

        Assert.Equal("43", Assert.Single(_network.Requests).Timestamp);
    }

    [Fact]
    public async Task AddClobClient_timeout_of_the_options_ends_a_call()
    {
        var clock = new FakeClock();
        Add(options =>
        {
            options.Timeout = TimeSpan.FromSeconds(4);
            options.TimeProvider = clock;
        }).ConfigurePrimaryHttpMessageHandler(() => new SilentHandler());
        await using var provider = _services.BuildServiceProvider();
        var call = provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();

        clock.Advance(TimeSpan.FromSeconds(4) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
    }

    [Fact]
    public void AddClobClient_connections_are_the_safe_ones_with_the_times_of_the_options()
    {
        var builder = AddUnreplaced(options => options.PooledConnectionLifetime = TimeSpan.FromMinutes(3));
        using var provider = _services.BuildServiceProvider();

        var primary = Assert.IsType<SocketsHttpHandler>(HandlerChain.Of(provider, builder.Name)[^1]);

        Assert.Equal((false, false), (primary.AllowAutoRedirect, primary.UseCookies));
        Assert.Equal(TimeSpan.FromMinutes(3), primary.PooledConnectionLifetime);
    }

    [Fact]
    public void AddClobClient_connections_are_not_thrown_away_by_the_factory()
    {
        var builder = AddUnreplaced();
        using var provider = _services.BuildServiceProvider();

        Assert.Equal(
            Timeout.InfiniteTimeSpan,
            provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(builder.Name).HandlerLifetime);
    }

    [Fact]
    public void AddClobClient_HttpClient_has_no_timeout_beside_that_of_the_options()
    {
        var builder = AddUnreplaced();
        using var provider = _services.BuildServiceProvider();

        Assert.Equal(
            Timeout.InfiniteTimeSpan,
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(builder.Name).Timeout);
    }

    [Fact]
    public async Task AddClobClient_twice_is_one_client_with_one_signing_handler()
    {
        Add();
        var builder = Add();
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();

        Assert.Single(provider.GetServices<IClobClient>());
        Assert.Single(HandlerChain.Of(provider, builder.Name).OfType<ClobSigningHandler>());
        Assert.Single(_network.Requests);
    }

    [Fact]
    public async Task AddClobClient_twice_names_the_library_once()
    {
        Add();

        await CallAsync(Add());

        Assert.Matches("^Clob.Generated/[^ ]+$", Assert.Single(_network.Requests).Headers["User-Agent"]);
    }

    [Fact]
    public async Task AddClobClient_twice_the_later_options_go_over_the_earlier()
    {
        Add(options => options.BaseAddress = new Uri("https://first.test"));

        await CallAsync(Add(options => options.BaseAddress = new Uri("https://second.test")));

        Assert.Equal("second.test", Assert.Single(_network.Requests).Address.Host);
    }

    [Fact]
    public void AddClobClient_other_clients_of_the_factory_are_left_alone()
    {
        AddUnreplaced();
        _services.AddHttpClient("other");
        using var provider = _services.BuildServiceProvider();

        Assert.Empty(HandlerChain.Of(provider, "other").OfType<ClobSigningHandler>());
        Assert.Null(provider.GetRequiredService<IHttpClientFactory>().CreateClient("other").BaseAddress);
    }

    [Fact]
    public void AddClobClient_null_arguments_are_refused_by_their_names()
    {
        Assert.Throws<ArgumentNullException>("services", () => ClobServiceCollectionExtensions.AddClobClient(null!, _ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => _services.AddClobClient((Action<ClobClientOptions>)null!));
        Assert.Throws<ArgumentNullException>("section", () => _services.AddClobClient((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("services", () => ClobServiceCollectionExtensions.AddClobClient(null!, "alice", _ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => _services.AddClobClient("alice", (Action<ClobClientOptions>)null!));
        Assert.Throws<ArgumentNullException>("section", () => _services.AddClobClient("alice", (IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("accountName", () => _services.AddClobClient(null!, _ => { }));
        Assert.Throws<ArgumentException>("accountName", () => _services.AddClobClient(" ", _ => { }));
        Assert.Empty(_services);
    }

    private IHttpClientBuilder AddUnreplaced(Action<ClobClientOptions>? configure = null) => _services.AddClobClient(options =>
    {
        options.Credentials = Example.Credentials;
        configure?.Invoke(options);
    });

    private IHttpClientBuilder Add(Action<ClobClientOptions>? configure = null)
        => AddUnreplaced(configure).ConfigurePrimaryHttpMessageHandler(() => _network);

    private static async Task CallAsync(IHttpClientBuilder builder)
    {
        await using var provider = builder.Services.BuildServiceProvider();
        await provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();
    }
}
