using Clob.Http;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Http;

/// <summary>Connections that do not tell what they write do not write a request again on their own.</summary>
public sealed class UnwatchedConnectionTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancel_all_on_an_HttpClientHandler_is_written_once_for_each_attempt(bool isUsedBefore)
    {
        await using var server = new RawServer(number => isUsedBefore && number == 1 ? RawServer.Ok() : null);
        await using var services = Services(server.BaseAddress);
        var canceler = services.GetRequiredService<OrderCanceler>();
        if (isUsedBefore)
        {
            await canceler.CancelAllAsync();
        }

        var report = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(isUsedBefore ? 2 : 1, server.Requests.Count);
        Assert.Equal((1, ClobOutcomeKind.Unknown), (report.Attempts, report.RequestFailure!.Kind));
    }

    [Fact]
    public async Task Cancel_all_on_an_HttpClientHandler_that_finds_no_connection_was_not_sent()
    {
        using var closed = new ClosedPort();
        await using var services = Services(closed.BaseAddress);

        var report = await services.GetRequiredService<OrderCanceler>().CancelAllAsync();

        Assert.Equal(ClobOutcomeKind.Unreachable, report.RequestFailure!.Kind);
    }

    [Fact]
    public async Task Request_is_handed_back_without_the_empty_body()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        HttpRequestMessage? seen = null;
        var handler = new UserHandler(async (request, send) =>
        {
            seen = request;
            return await send(request);
        })
        {
            InnerHandler = new ClobSigningHandler(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }),
        };

        await Example.Client(handler, _clock, server.BaseAddress).CancelAllOrdersAsync();

        Assert.Null(seen!.Content);
        Assert.Contains("Content-Length: 0", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private ServiceProvider Services(Uri address)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = address;
                options.TimeProvider = _clock;
                options.Retry.MaxAttempts = 1;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false });
        return services.BuildServiceProvider();
    }
}
