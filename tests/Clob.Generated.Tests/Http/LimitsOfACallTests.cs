using System.Globalization;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Http;

/// <summary>What a call may send, and until when, holds below every handler: whoever retries, no more goes out.</summary>
public sealed class LimitsOfACallTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_of_the_application_that_retries_every_client_sends_no_more_than_the_limit(bool isOutside)
    {
        var network = new RecordingHandler(_ => Answer.Of(500, "", null));
        await using var services = Services(network, isOutside, options => options.Retry.MaxAttempts = 3);

        var exception = await Assert.ThrowsAsync<ClobApiException>(
            () => _clock.PassWaitsAsync(services.GetRequiredService<IClobClient>().CancelOrdersAsync(["0x1"])));

        Assert.Equal((3, 3, 500, true), (network.Requests.Count, exception.Attempts, exception.StatusCode, exception.IsOutcomeUnknown));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_of_the_application_that_retries_sends_no_cancel_all_after_its_window(bool isOutside)
    {
        var network = new RecordingHandler(_ => Answer.Of(503, "", null));
        await using var services = Services(network, isOutside, options => options.Retry.MaxAttempts = 100);

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAllAsync());

        Assert.Equal(ClobOutcomeKind.Refused, report.RequestFailure!.Kind);
        Assert.All(network.Requests, request => Assert.InRange(SecondOf(request), 0, 5));
    }

    [Fact]
    public async Task Handler_of_the_application_that_retries_meets_the_limit_where_retries_are_turned_off()
    {
        var network = new RecordingHandler(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        await using var services = Services(network, isOutside: true, options => options.Retry.MaxAttempts = 1);

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAllAsync());

        Assert.Equal((1, 1), (network.Requests.Count, report.Attempts));
        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.Contains("unknown", report.RequestFailure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_in_place_of_ours_meets_the_limit_too()
    {
        var network = new RecordingHandler(_ => Answer.Of(500, "", null));
        using var client = Example.RetryingClient(network, _clock, options =>
        {
            options.RetryHandlerFactory = () => Stubborn(TimeSpan.FromSeconds(0.5));
            options.Retry.MaxAttempts = 4;
        });

        await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"])));

        Assert.Equal(4, network.Requests.Count);
    }

    [Fact]
    public async Task Own_HttpClient_sends_no_cancel_all_again_after_the_window()
    {
        var network = new RecordingHandler(_ => Answer.Of(500, "", null));
        var retry = Stubborn(TimeSpan.FromSeconds(2));
        retry.InnerHandler = new ClobSigningHandler(network);
        var client = Example.Client(retry, _clock);

        await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(client.CancelAllOrdersAsync()));
        Assert.Equal([0, 2, 4], network.Requests.Select(SecondOf));
    }

    [Fact]
    public async Task Own_HttpClient_may_send_a_call_with_ids_as_many_times_as_its_handlers_like()
    {
        var network = new RecordingHandler(_ => Answer.Of(500, "", null));
        var retry = Stubborn(TimeSpan.FromSeconds(2));
        retry.InnerHandler = new ClobSigningHandler(network);

        await Assert.ThrowsAsync<ClobApiException>(() => _clock.PassWaitsAsync(Example.Client(retry, _clock).CancelOrdersAsync(["0x1"])));

        Assert.Equal(UserTries, network.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Connection_that_is_lost_is_not_replaced_in_silence_once_the_attempts_are_used_up(int maxAttempts)
    {
        await using var server = new RawServer(request => request <= 2 ? RawServer.Ok() : null);
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress, clock: _clock, configure: options =>
        {
            options.Retry.MaxAttempts = maxAttempts;
            options.Retry.Jitter = 0;
        });
        await WarmTwoConnectionsAsync(server, wayIn.Client);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(wayIn.Client, timeProvider: _clock).CancelAllAsync());

        Assert.Equal((maxAttempts, maxAttempts), (server.Requests.Count - 2, report.Attempts));
        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
    }

    [Fact]
    public async Task Connections_that_are_lost_one_after_the_other_do_not_use_up_the_attempts_without_waits()
    {
        await using var server = new RawServer(_ => null);
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress, clock: _clock, configure: options => options.Retry.Jitter = 0);

        var report = await _clock.PassWaitsAsync(new OrderCanceler(wayIn.Client, timeProvider: _clock).CancelAllAsync());

        // Two, 100 ms, two, 200 ms, two.
        Assert.Equal((6, 6), (server.Requests.Count, report.Attempts));
        Assert.Equal(TimeSpan.FromMilliseconds(300), _clock.Elapsed);
        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Connection_that_is_lost_is_replaced_only_for_a_request_that_is_idempotent(bool isIdempotent, int requests)
    {
        await using var server = new RawServer(request => request == 1 || (request > 2 && isIdempotent) ? RawServer.Ok() : null);
        using var handler = new SocketsHttpHandler();
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(handler));
        var operation = ClobOperations.GetServerTime with { IsIdempotent = isIdempotent, Method = HttpMethod.Post };
        using (var first = Request(operation, server.BaseAddress))
        {
            (await invoker.SendAsync(first, CancellationToken.None)).Dispose();
        }

        using var request = Request(operation, server.BaseAddress);
        var exception = await Record.ExceptionAsync(async () => (await invoker.SendAsync(request, CancellationToken.None)).Dispose());

        Assert.Equal((requests + 1, isIdempotent), (server.Requests.Count, exception is null));
        Assert.Equal((requests, true), (ClobCall.Of(request)!.History.Attempts, ClobCall.Of(request)!.History.HasUnknownOutcome));
    }

    private const int UserTries = 12;

    private static long SecondOf(SentRequest request)
        => long.Parse(request.Timestamp, CultureInfo.InvariantCulture) - FakeClock.StartSecond;

    private static async Task WarmTwoConnectionsAsync(RawServer server, IClobClient client)
    {
        await Task.WhenAll(client.CancelAllOrdersAsync(), client.CancelAllOrdersAsync());
        Assert.Equal(2, server.Requests.Count);
    }

    private HttpRequestMessage Request(ClobOperation operation, Uri baseAddress)
    {
        var request = new HttpRequestMessage(operation.Method, new Uri(baseAddress, operation.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", "test/1.0");
        new ClobCall(operation, operation.Path, default, authenticator: null, _clock) { History = new CallHistory(), ResponseLimit = 1000 }.AttachTo(request);
        return request;
    }

    /// <summary>A handler that retries whatever it sees, many times.</summary>
    private UserHandler Stubborn(TimeSpan wait) => new(async (request, send) =>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await send(request);
                if (attempt == UserTries)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < UserTries)
            {
                // It tries again.
            }

            await Task.Delay(wait, _clock);
        }
    });

    private ServiceProvider Services(HttpMessageHandler network, bool isOutside, Action<ClobClientOptions> configure)
    {
        var services = new ServiceCollection();
        if (isOutside)
        {
            services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => Stubborn(TimeSpan.FromSeconds(1))));
        }

        var builder = services.AddClobClient(options =>
        {
            options.Credentials = Example.Credentials;
            options.TimeProvider = _clock;
            configure(options);
        });
        if (!isOutside)
        {
            builder.AddHttpMessageHandler(() => Stubborn(TimeSpan.FromSeconds(1)));
        }

        builder.ConfigurePrimaryHttpMessageHandler(() => network);
        return services.BuildServiceProvider();
    }
}
