using System.Net.Sockets;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Http;

/// <summary>
/// Whatever a handler of the application does with a request or its response, what is told of it is true, and comes back.
/// </summary>
public sealed class HandlersOfOthersTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(0.2);
    private readonly FakeClock _clock = new();
    private ServiceProvider? _services;

    public void Dispose() => _services?.Dispose();

    [Theory]
    [InlineData("""{"error":"context canceled"}""")]
    [InlineData("""{"error":"Invalid orderID"}""")]
    public async Task A_400_that_a_handler_passes_over_is_unknown(string body)
    {
        var sent = 0;
        var network = new RecordingHandler(_ => sent++ % 2 == 0 ? Answer.Of(400, body, "application/json") : Answer.Of(401, "", null));
        var client = Client(network, async (request, send) =>
        {
            (await send(request)).Dispose();
            return await send(request);
        });

        await AssertIsUnknownAsync(client);
    }

    [Fact]
    public async Task A_400_of_which_a_handler_makes_an_exception_is_unknown()
    {
        var network = new RecordingHandler(_ => Answer.Of(400, """{"error":"context canceled"}""", "application/json"));
        var client = Client(network, async (request, send) => (await send(request)).EnsureSuccessStatusCode());

        await AssertIsUnknownAsync(client);
    }

    [Theory]
    [InlineData(429, 6, ClobOutcomeKind.Refused)]
    [InlineData(503, 3, ClobOutcomeKind.Refused)]
    [InlineData(401, 1, ClobOutcomeKind.Refused)]
    [InlineData(403, 1, ClobOutcomeKind.Refused)]
    [InlineData(400, 1, ClobOutcomeKind.Unknown)]
    public async Task Status_of_which_a_handler_makes_an_exception_decides_what_is_sent_again(
        int status, int attempts, ClobOutcomeKind kind)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, "", null));
        var client = Client(network, async (request, send) => (await send(request)).EnsureSuccessStatusCode());

        var call = client.CancelOrdersAsync(["0x1"]);
        await Assert.ThrowsAsync<HttpRequestException>(() => _clock.PassWaitsAsync(call));

        Assert.Equal(attempts, network.Requests.Count);
        Assert.Equal(kind, (await RequestOfCancelAllAsync(client)).Kind);
    }

    [Fact]
    public async Task A_429_of_which_a_handler_makes_an_exception_is_paced_on()
    {
        var sent = 0;
        var network = new RecordingHandler(_ => ++sent <= 3 ? Answer.Of(429, "", null) : Answer.Ok("""{"canceled":["0x1"],"not_canceled":{}}"""));
        var client = Client(network, async (request, send) => (await send(request)).EnsureSuccessStatusCode());

        var report = await _clock.PassWaitsAsync(new OrderCanceler(client, timeProvider: _clock).CancelAsync(["0x1"]));

        Assert.Equal(["0x1"], report.Canceled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_that_a_handler_holds_back_is_not_sent_once_the_call_is_over(bool isByScope)
    {
        var gate = new TaskCompletionSource();
        var later = new TaskCompletionSource<Exception?>();
        var network = new RecordingHandler();
        var client = Client(network, (request, send) =>
        {
            async Task<HttpResponseMessage> HoldBackAsync()
            {
                await gate.Task;
                try
                {
                    var response = await send(request);
                    later.SetResult(null);
                    return response;
                }
                catch (Exception exception)
                {
                    later.SetResult(exception);
                    throw;
                }
            }

            _ = HoldBackAsync();
            throw new TaskCanceledException("abandoned");
        });

        var report = await CancelAsync(client, isByScope);
        gate.SetResult();

        Assert.NotNull(await later.Task.WaitAsync(Guard.Limit));
        Assert.Empty(network.Requests);
        Assert.Equal(0, report.Uncertain.Count + (report.RequestFailure?.Kind == ClobOutcomeKind.Unknown ? 1 : 0));
    }

    [Fact]
    public async Task Handler_that_sends_once_its_token_is_canceled_sends_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var network = new RecordingHandler();
        var client = Client(
            network,
            async (request, send) =>
            {
                held.SetResult();
                await gate.Task;
                return await send(request);
            },
            options => options.Retry.MaxAttempts = 1);
        var call = client.CancelOrdersAsync(["0x1"], cancellation.Token);
        await held.Task.WaitAsync(Guard.Limit);

        await cancellation.CancelAsync();
        gate.SetResult();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Guard.Limit));
        Assert.Contains("Nothing was sent", exception.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_whose_connection_opens_once_the_call_is_over_is_not_written(bool isByScope)
    {
        var connection = new TaskCompletionSource();
        await using var server = new RawServer(_ => RawServer.Ok());
        var detached = new DetachedHandler();
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = server.BaseAddress;
                options.Timeout = Short;
            })
            .AddHttpMessageHandler(() => detached)
            .ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).ConnectCallback = async (context, _) =>
            {
                await connection.Task;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, CancellationToken.None);
                return new NetworkStream(socket, ownsSocket: true);
            });
        _services = services.BuildServiceProvider();

        var report = await CancelAsync(_services.GetRequiredService<IClobClient>(), isByScope, TimeProvider.System);
        connection.SetResult();

        await Assert.ThrowsAnyAsync<Exception>(() => detached.Sending!.WaitAsync(Guard.Limit));
        Assert.Empty(server.Requests);
        Assert.Empty(report.Uncertain);
        Assert.True(report.RequestFailure is null or { Kind: not ClobOutcomeKind.Unknown });
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Handler_that_never_ends_does_not_hold_up_the_timeout(bool isByScope, bool doesBlock)
    {
        using var gate = new ManualResetEventSlim();
        var never = new TaskCompletionSource();
        var network = new RecordingHandler();
        var client = Client(
            network,
            async (request, send) =>
            {
                if (doesBlock)
                {
                    gate.Wait(Guard.Limit);
                }

                await never.Task;
                return await send(request);
            },
            options =>
            {
                options.Timeout = Short;
                options.Retry.AttemptTimeout = Short;
                options.Retry.ScopeAttemptTimeout = Short;
            },
            TimeProvider.System);

        try
        {
            var report = await CancelAsync(client, isByScope, TimeProvider.System).WaitAsync(Guard.Limit);

            Assert.Empty(report.Uncertain);
            Assert.Equal(isByScope ? 0 : 1, report.Refused.Count);
            Assert.Equal(isByScope, report.RequestFailure is { Kind: not ClobOutcomeKind.Unknown });
            Assert.Empty(network.Requests);
        }
        finally
        {
            gate.Set();
        }
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task Handler_that_quotes_an_echo_in_its_exception_reveals_nothing(Type type)
    {
        var network = new RecordingHandler(_ => Answer.Of(500, $"echo: {Example.Passphrase}", "text/plain"));
        var client = Client(network, async (request, send) =>
        {
            using var response = await send(request);
            throw (Exception)Activator.CreateInstance(type, $"bad: {await response.Content.ReadAsStringAsync()}")!;
        });

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"])));
        var report = await CancelAsync(client, isByScope: false);

        Assert.DoesNotContain(Example.Passphrase, exception.ToString(), StringComparison.Ordinal);
        Assert.All(report.Uncertain.Values, failure => Assert.DoesNotContain(Example.Passphrase, failure.Reason, StringComparison.Ordinal));
        Assert.Single(report.Uncertain);
    }

    [Fact]
    public async Task Handler_that_returns_nothing_is_named()
    {
        var client = Client(new RecordingHandler(), (_, _) => Task.FromResult<HttpResponseMessage>(null!));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CancelAllOrdersAsync());

        Assert.Contains("no response", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_HttpClient_that_lost_a_request_and_then_found_no_connection_has_sent_it()
    {
        var retry = new UserHandler(async (request, send) =>
        {
            try
            {
                return await send(request);
            }
            catch (HttpRequestException)
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            }
        });
        await using var server = new RawServer(_ => null);
        retry.InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = Example.Client(retry, _clock, server.BaseAddress);

        var report = await new OrderCanceler(client, timeProvider: _clock).CancelAsync(["0x1"]);

        Assert.Equal(["0x1"], report.Uncertain.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Own_HttpClient_that_wrote_the_body_has_sent_it_whatever_it_then_says(bool isSynchronous)
    {
        var handler = new UserHandler(async (request, _) =>
        {
            using var wire = new MemoryStream();
            if (isSynchronous)
            {
                request.Content!.CopyTo(wire, context: null, CancellationToken.None);
            }
            else
            {
                await request.Content!.CopyToAsync(wire);
            }

            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        });
        handler.InnerHandler = new RecordingHandler();
        using var client = Example.Client(handler, _clock);

        var report = await new OrderCanceler(client, timeProvider: _clock).CancelAsync("0x1");

        Assert.Equal(["0x1"], report.Uncertain.Keys);
    }

    [Fact]
    public async Task Own_HttpClient_that_found_no_connection_has_sent_nothing()
    {
        var handler = new UserHandler((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        handler.InnerHandler = new RecordingHandler();
        using var client = Example.Client(handler, _clock);

        var report = await new OrderCanceler(client, timeProvider: _clock).CancelAsync(["0x1"]);

        Assert.Equal(ClobOutcomeKind.Unreachable, report.Refused["0x1"].Kind);
    }

    private async Task AssertIsUnknownAsync(IClobClient client)
    {
        Assert.Single((await CancelAsync(client, isByScope: false)).Uncertain);
        Assert.Equal(ClobOutcomeKind.Unknown, (await RequestOfCancelAllAsync(client)).Kind);
    }

    private async Task<CancelFailure> RequestOfCancelAllAsync(IClobClient client)
        => (await CancelAsync(client, isByScope: true)).RequestFailure!;

    private Task<CancelReport> CancelAsync(IClobClient client, bool isByScope, TimeProvider? clock = null)
    {
        var canceler = new OrderCanceler(client, timeProvider: clock ?? _clock);
        var cancel = isByScope ? canceler.CancelAllAsync() : canceler.CancelAsync(["0x1"]);
        return clock is null ? _clock.PassWaitsAsync(cancel) : cancel;
    }

    private IClobClient Client(
        HttpMessageHandler network, UserHandler.Step step, Action<ClobClientOptions>? configure = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.TimeProvider = clock ?? _clock;
                options.Retry.Jitter = 0;
                configure?.Invoke(options);
            })
            .AddHttpMessageHandler(() => new UserHandler(step))
            .ConfigurePrimaryHttpMessageHandler(() => network);
        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<IClobClient>();
    }

    /// <summary>Sends on without a token, as code does that must not be interrupted.</summary>
    private sealed class DetachedHandler : DelegatingHandler
    {
        public Task<HttpResponseMessage>? Sending { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Sending = base.SendAsync(request, CancellationToken.None);
    }
}
