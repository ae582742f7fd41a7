using Clob.Calls;
using Clob.Http;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Clob.Tests.DependencyInjection;

/// <summary>The signing handler stands closest to the network, whatever a user registers and when.</summary>
public sealed class HandlerOrderTests
{
    private readonly FakeClock _clock = new();
    private readonly RecordingHandler _network = new();
    private readonly ServiceCollection _services = new();

    [Fact]
    public Task Handler_added_after_the_client_stands_above()
        => AssertSecondAttemptIsFreshAsync(() => Add().AddHttpMessageHandler(Retry));

    [Fact]
    public Task Handler_added_before_the_client_stands_above() => AssertSecondAttemptIsFreshAsync(() =>
    {
        _services.AddHttpClient(nameof(ClobClient)).AddHttpMessageHandler(Retry);
        Add();
    });

    [Fact]
    public Task Handler_added_for_all_clients_stands_above() => AssertSecondAttemptIsFreshAsync(() =>
    {
        _services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(Retry));
        Add();
    });

    [Fact]
    public Task Handler_added_before_the_network_is_replaced_stands_above()
        => AssertSecondAttemptIsFreshAsync(() => Add()
            .AddHttpMessageHandler(Retry)
            .ConfigurePrimaryHttpMessageHandler(() => _network));

    [Fact]
    public Task Handler_appended_by_a_filter_stands_above() => AssertSecondAttemptIsFreshAsync(() =>
    {
        _services.AddSingleton<IHttpMessageHandlerBuilderFilter>(
            new Filter(builder => builder.AdditionalHandlers.Add(Retry())));
        Add();
    });

    [Fact]
    public Task Handler_that_a_filter_wraps_around_the_network_before_the_client_stands_above()
        => AssertSecondAttemptIsFreshAsync(() =>
        {
            _services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter(Wrap));
            Add();
        });

    [Fact]
    public Task Handler_that_a_filter_wraps_around_the_network_after_the_client_stands_above()
        => AssertSecondAttemptIsFreshAsync(() =>
        {
            Add();
            _services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter(Wrap));
        });

    [Fact]
    public Task Handler_that_came_with_the_network_stands_above()
        => AssertSecondAttemptIsFreshAsync(() => Add().ConfigurePrimaryHttpMessageHandler(() =>
        {
            var retry = Retry();
            retry.InnerHandler = _network;
            return retry;
        }));

    [Fact]
    public void Signing_handler_is_the_last_before_the_network()
    {
        _services.AddLogging();
        var builder = Add().AddHttpMessageHandler(Retry);
        using var provider = _services.BuildServiceProvider();

        var chain = HandlerChain.Of(provider, builder.Name);

        Assert.Same(_network, chain[^1]);
        Assert.IsType<ClobSigningHandler>(chain[^2]);
        Assert.Single(chain.OfType<ClobSigningHandler>());
    }

    private IHttpClientBuilder Add() => _services
        .AddClobClient(options =>
        {
            options.Credentials = Example.Credentials;
            options.TimeProvider = _clock;
        })
        .ConfigurePrimaryHttpMessageHandler(() => _network);

    private UserHandler Retry() => UserHandler.RetryAfter(_clock);

    private void Wrap(HttpMessageHandlerBuilder builder)
    {
        var retry = Retry();
        retry.InnerHandler = builder.PrimaryHandler;
        builder.PrimaryHandler = retry;
    }

    private async Task AssertSecondAttemptIsFreshAsync(Action register)
    {
        register();
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();

        Assert.Equal(["1720000000", "1720000002"], _network.Requests.Select(request => request.Timestamp));
        Assert.All(_network.Requests, request => ReferenceSignature.AssertSigned(request, "/cancel-all"));
    }

    private sealed class Filter(Action<HttpMessageHandlerBuilder> apply) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            apply(builder);
        };
    }
}
