using Clob.Http;
using Clob.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.DependencyInjection;

/// <summary>Several accounts in one application, each with a client under its own name.</summary>
public sealed class KeyedAccountTests
{
    private readonly RecordingHandler _network = new();
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task AddClobClient_each_account_signs_with_its_own_credentials()
    {
        Add("alice", Example.Credentials).ConfigurePrimaryHttpMessageHandler(() => _network);
        Add("bob", Example.OtherCredentials).ConfigurePrimaryHttpMessageHandler(() => _network);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IClobClient>("bob").CancelAllOrdersAsync();
        await provider.GetRequiredKeyedService<IClobClient>("alice").CancelAllOrdersAsync();

        Assert.Equal(
            [Example.OtherCredentials.Address, Example.Address],
            _network.Requests.Select(request => request.Headers["POLY_ADDRESS"]));
        Assert.Equal(
            [Example.OtherCredentials.Passphrase, Example.Passphrase],
            _network.Requests.Select(request => request.Headers["POLY_PASSPHRASE"]));
        ReferenceSignature.AssertSigned(_network.Requests[0], "/cancel-all", "c2Vjb25kIHNlY3JldA");
        ReferenceSignature.AssertSigned(_network.Requests[1], "/cancel-all");
    }

    [Fact]
    public async Task AddClobClient_account_and_default_live_side_by_side()
    {
        _services.AddClobClient(options => options.Credentials = Example.Credentials).ConfigurePrimaryHttpMessageHandler(() => _network);
        Add("bob", Example.OtherCredentials).ConfigurePrimaryHttpMessageHandler(() => _network);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();
        await provider.GetRequiredKeyedService<IClobClient>("bob").CancelAllOrdersAsync();

        Assert.Equal(
            [Example.Address, Example.OtherCredentials.Address],
            _network.Requests.Select(request => request.Headers["POLY_ADDRESS"]));
    }

    [Fact]
    public void AddClobClient_client_of_an_account_is_one_by_class_and_by_interface()
    {
        Add("alice", Example.Credentials);
        using var provider = _services.BuildServiceProvider(validateScopes: true);

        var client = provider.GetRequiredKeyedService<ClobClient>("alice");

        Assert.Same(client, provider.GetRequiredKeyedService<IClobClient>("alice"));
        Assert.Null(provider.GetService<IClobClient>());
        Assert.Null(provider.GetKeyedService<IClobClient>("bob"));
    }

    [Fact]
    public void AddClobClient_accounts_share_no_connections()
    {
        var alice = Add("alice", Example.Credentials);
        var bob = Add("bob", Example.OtherCredentials);
        using var provider = _services.BuildServiceProvider();

        var ofAlice = Assert.IsType<SocketsHttpHandler>(HandlerChain.Of(provider, alice.Name)[^1]);
        var ofBob = Assert.IsType<SocketsHttpHandler>(HandlerChain.Of(provider, bob.Name)[^1]);

        Assert.NotSame(ofAlice, ofBob);
        Assert.False(ofAlice.AllowAutoRedirect);
    }

    [Fact]
    public async Task AddClobClient_accounts_may_share_a_network_with_handlers_of_its_own()
    {
        using var shared = new UserHandler((request, send) => send(request)) { InnerHandler = _network };
        Add("alice", Example.Credentials).ConfigurePrimaryHttpMessageHandler(() => shared);
        Add("bob", Example.OtherCredentials).ConfigurePrimaryHttpMessageHandler(() => shared);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IClobClient>("alice").CancelAllOrdersAsync();
        await provider.GetRequiredKeyedService<IClobClient>("bob").CancelAllOrdersAsync();

        Assert.Equal(
            [Example.Address, Example.OtherCredentials.Address],
            _network.Requests.Select(request => request.Headers["POLY_ADDRESS"]));
    }

    [Fact]
    public void AddClobClient_account_twice_has_one_signing_handler()
    {
        Add("alice", Example.Credentials);
        var builder = Add("alice", Example.Credentials);
        using var provider = _services.BuildServiceProvider();

        Assert.Single(HandlerChain.Of(provider, builder.Name).OfType<ClobSigningHandler>());
        Assert.Single(provider.GetKeyedServices<IClobClient>("alice"));
    }

    [Fact]
    public async Task AddClobClient_account_from_a_section_signs_with_its_credentials()
    {
        _services.AddClobClient(
            "bob", Section(("Address", Example.Address), ("ApiKey", "bobs-key"), ("Secret", Example.Secret), ("Passphrase", "bobs-phrase")))
            .ConfigurePrimaryHttpMessageHandler(() => _network);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IClobClient>("bob").CancelAllOrdersAsync();

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(("bobs-key", "bobs-phrase"), (sent.Headers["POLY_API_KEY"], sent.Headers["POLY_PASSPHRASE"]));
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Accounts:Bob:{value.Key}", (string?)value.Value)))
        .Build()
        .GetSection("Accounts:Bob");

    private IHttpClientBuilder Add(string name, Clob.ApiCredentials credentials)
        => _services.AddClobClient(name, options => options.Credentials = credentials);
}
