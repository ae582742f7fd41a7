using System.Globalization;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.DependencyInjection;

/// <summary>The resilience handlers of Microsoft.Extensions.Http.Resilience, which applications put on every client.</summary>
public sealed class ResilienceHandlerTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Standard_handler_on_every_client_sends_a_cancel_all_neither_more_often_nor_later(int status)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, "", null));
        await using var services = Services(network, all => all.AddStandardResilienceHandler());

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAllAsync());

        Assert.InRange(network.Requests.Count, 2, 6);
        Assert.All(network.Requests, request => Assert.InRange(SecondOf(request), 0, 5));
        Assert.Equal(
            (status == 500 ? ClobOutcomeKind.Unknown : ClobOutcomeKind.Refused, status),
            (report.RequestFailure!.Kind, report.RequestFailure.StatusCode));
        Assert.Equal(network.Requests.Count, report.Attempts);
    }

    [Fact]
    public async Task Standard_handler_on_every_client_sends_a_call_with_ids_no_more_often()
    {
        var network = new RecordingHandler(_ => Answer.Of(500, "", null));
        await using var services = Services(network, all => all.AddStandardResilienceHandler());

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAsync(["0x1", "0x2"]));

        Assert.Equal((6, 6, 2), (network.Requests.Count, report.Attempts, report.Uncertain.Count));
    }

    [Fact]
    public async Task Hedging_handler_on_every_client_never_makes_a_lost_attempt_one_that_was_not_sent()
    {
        var network = new RecordingHandler(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        await using var services = Services(network, all => all.AddStandardHedgingHandler());

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAllAsync());

        Assert.InRange(network.Requests.Count, 1, 6);
        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
    }

    private static long SecondOf(SentRequest request)
        => long.Parse(request.Timestamp, CultureInfo.InvariantCulture) - FakeClock.StartSecond;

    private ServiceProvider Services(HttpMessageHandler network, Action<IHttpClientBuilder> addToAll)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging();
        services.ConfigureHttpClientDefaults(addToAll);
        services.AddClobClient(options => options.Credentials = Example.Credentials).ConfigurePrimaryHttpMessageHandler(() => network);
        return services.BuildServiceProvider();
    }
}
