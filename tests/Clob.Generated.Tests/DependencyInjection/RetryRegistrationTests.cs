using Clob.Calls;
using Clob.Http;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.DependencyInjection;

/// <summary>The handler that retries is there unless somebody takes it away, and each attempt is fresh whoever makes it.</summary>
public sealed class RetryRegistrationTests
{
    private readonly FakeClock _clock = new();
    private readonly RecordingHandler _network;
    private readonly ServiceCollection _services = new();

    public RetryRegistrationTests()
    {
        var failed = false;
        _network = new RecordingHandler(_ =>
        {
            (var first, failed) = (!failed, true);
            return first ? Answer.Of(425, "", null) : Answer.Ok();
        });
    }

    [Fact]
    public async Task AddClobClient_retries()
    {
        Add();

        await CallAsync();

        Assert.Equal(["1720000000", "1720000001"], Signed());
    }

    [Fact]
    public void AddClobClient_twice_retries_once()
    {
        Add();
        var builder = Add();
        using var provider = _services.BuildServiceProvider();

        Assert.Single(HandlerChain.Of(provider, builder.Name).OfType<ClobRetryHandler>());
    }

    [Fact]
    public async Task AddClobClient_without_retries_makes_one_attempt()
    {
        var builder = Add(options => options.Retry.MaxAttempts = 1);

        await Assert.ThrowsAsync<ClobApiException>(CallAsync);

        Assert.Single(_network.Requests);
        using var provider = _services.BuildServiceProvider();
        Assert.Empty(HandlerChain.Of(provider, builder.Name).OfType<ClobRetryHandler>());
    }

    [Fact]
    public async Task AddClobClient_with_a_handler_in_its_place_leaves_the_retries_to_that_one()
    {
        Add(options => options.RetryHandlerFactory = () => UserHandler.RetryAfter(_clock));

        await CallAsync();

        Assert.Equal(["1720000000", "1720000002"], Signed());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_of_the_user_that_queues_stands_on_either_side_and_each_attempt_is_fresh(bool isBefore)
    {
        var waits = 0;
        UserHandler Queue() => new(async (request, send) =>
        {
            waits++;
            _clock.Advance(TimeSpan.FromSeconds(3));
            return await send(request);
        });

        if (isBefore)
        {
            _services.AddHttpClient(nameof(ClobClient)).AddHttpMessageHandler(Queue);
        }

        var builder = Add();
        if (!isBefore)
        {
            builder.AddHttpMessageHandler(Queue);
        }

        await CallAsync();

        // Before ours: one wait for the call. After: one for each attempt.
        Assert.Equal(isBefore ? ["1720000003", "1720000004"] : ["1720000003", "1720000007"], Signed());
        Assert.Equal(isBefore ? 1 : 2, waits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_of_the_user_that_retries_stands_on_either_side_and_each_attempt_is_fresh(bool isBefore)
    {
        if (isBefore)
        {
            _services.AddHttpClient(nameof(ClobClient)).AddHttpMessageHandler(() => UserHandler.RetryAfter(_clock));
        }

        var builder = Add();
        if (!isBefore)
        {
            builder.AddHttpMessageHandler(() => UserHandler.RetryAfter(_clock));
        }

        await CallAsync();

        Assert.Equal(isBefore ? ["1720000000", "1720000001", "1720000003"] : ["1720000000", "1720000002"], Signed());
    }

    [Fact]
    public async Task Create_retries_and_without_retries_does_not()
    {
        await using var server = new RawServer(
            request => request % 2 == 1 ? "HTTP/1.1 425 Early\r\nContent-Length: 0\r\n\r\n" : RawServer.Ok());
        using var retrying = WayIn.By(WayIn.Create, server.BaseAddress, clock: _clock, configure: options => options.Retry.Jitter = 0);
        using var once = WayIn.By(WayIn.Create, server.BaseAddress, clock: _clock, configure: options => options.Retry.MaxAttempts = 1);

        await _clock.PassWaitsAsync(retrying.Client.CancelAllOrdersAsync());
        await Assert.ThrowsAsync<ClobApiException>(() => once.Client.CancelAllOrdersAsync());

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Create_with_a_handler_in_its_place_leaves_the_retries_to_that_one()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(
            WayIn.Create,
            server.BaseAddress,
            clock: _clock,
            configure: options => options.RetryHandlerFactory = () => UserHandler.RetryAfter(_clock));

        await wayIn.Client.CancelAllOrdersAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("POLY_TIMESTAMP: 1720000002", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_attempt_is_bounded_by_the_time_of_an_attempt()
    {
        Add(options => options.Retry.MaxAttempts = 1).ConfigurePrimaryHttpMessageHandler(() => new SilentHandler());
        await using var provider = _services.BuildServiceProvider();
        var call = provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();

        _clock.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
    }

    [Fact]
    public async Task AddClobClient_registers_the_canceler_on_the_same_client()
    {
        Add(options => options.Cancellation.MaxPendingRetries = 0);
        await using var provider = _services.BuildServiceProvider(validateScopes: true);

        var report = await _clock.PassWaitsAsync(provider.GetRequiredService<OrderCanceler>().CancelAllAsync());

        Assert.Equal(2, report.Attempts);
        Assert.Same(provider.GetRequiredService<OrderCanceler>(), provider.GetRequiredService<OrderCanceler>());
    }

    [Fact]
    public async Task AddClobClient_registers_a_canceler_for_each_account()
    {
        foreach (var (name, credentials) in new[] { ("alice", Example.Credentials), ("bob", Example.OtherCredentials) })
        {
            _services.AddClobClient(name, options => options.Credentials = credentials).ConfigurePrimaryHttpMessageHandler(() => _network);
        }

        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<OrderCanceler>("bob").CancelAllAsync();

        Assert.Equal(Example.OtherCredentials.Address, _network.Requests[^1].Headers["POLY_ADDRESS"]);
        Assert.NotSame(provider.GetRequiredKeyedService<OrderCanceler>("alice"), provider.GetRequiredKeyedService<OrderCanceler>("bob"));
    }

    private IHttpClientBuilder Add(Action<ClobClientOptions>? configure = null) => _services
        .AddClobClient(options =>
        {
            options.Credentials = Example.Credentials;
            options.TimeProvider = _clock;
            options.Retry.Jitter = 0;
            configure?.Invoke(options);
        })
        .ConfigurePrimaryHttpMessageHandler(() => _network);

    private IEnumerable<string> Signed()
    {
        Assert.All(_network.Requests, request => ReferenceSignature.AssertSigned(request, "/cancel-all"));
        return _network.Requests.Select(request => request.Timestamp);
    }

    private async Task CallAsync()
    {
        await using var provider = _services.BuildServiceProvider();
        await _clock.PassWaitsAsync(provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync());
    }
}
