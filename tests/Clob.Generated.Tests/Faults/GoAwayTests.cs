using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Faults;

/// <summary>Over HTTP/2, a server that says goodbye in the middle of a batch loses nothing: another connection takes its place.</summary>
public sealed class GoAwayTests
{
    private static readonly string[] OrderIds = Example.OrderIds(180);

    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(nameof(Farewell.BeforeTheAnswer), 3, 0)]
    [InlineData(nameof(Farewell.WithoutTouchingIt), 4, 0)]
    [InlineData(nameof(Farewell.InsteadOfAnAnswer), 4, 0.1)]
    public async Task GoAway_in_the_middle_of_a_batch_loses_no_id(string farewell, int attempts, double seconds)
    {
        await using var server = new Http2Server(request => request == 2 ? Enum.Parse<Farewell>(farewell) : Farewell.None);
        await using var services = Services(server);

        var report = await _clock.PassWaitsAsync(services.GetRequiredService<OrderCanceler>().CancelAsync(OrderIds));

        Assert.Equal(OrderIds, report.Canceled);
        Assert.Equal((attempts, attempts, 2), (server.Requests.Count, report.Attempts, server.Connections));
        Assert.Equal(TimeSpan.FromSeconds(seconds), _clock.Elapsed);
        Assert.All(server.Requests, request => Assert.Equal("1720000000", request.Header("poly_timestamp")));
    }

    [Fact]
    public async Task GoAway_that_did_not_touch_a_cancel_all_leaves_nothing_unknown()
    {
        await using var server = new Http2Server(request => request == 2 ? Farewell.WithoutTouchingIt : Farewell.None);
        await using var services = Services(server);
        var canceler = services.GetRequiredService<OrderCanceler>();
        await canceler.CancelAllAsync();

        var report = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Null(report.RequestFailure);
        Assert.Equal((2, 3), (report.Attempts, server.Requests.Count));
    }

    [Fact]
    public async Task GoAway_instead_of_the_answer_to_a_cancel_all_leaves_it_unknown()
    {
        await using var server = new Http2Server(request => request == 2 ? Farewell.InsteadOfAnAnswer : Farewell.None);
        await using var services = Services(server);
        var canceler = services.GetRequiredService<OrderCanceler>();
        await canceler.CancelAllAsync();

        var report = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        Assert.Equal(ClobOutcomeKind.Unknown, report.RequestFailure!.Kind);
        Assert.Equal(["0xall"], report.Canceled);
    }

    private ServiceProvider Services(Http2Server server)
    {
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = server.BaseAddress;
                options.TimeProvider = _clock;
                options.Retry.Jitter = 0;
                options.Cancellation.Tier = RateLimitTier.Standard;
                options.Cancellation.IsPaced = false;
                options.Cancellation.MaxConcurrency = 1;
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _)
                => ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback
                    = (_, certificate, _, _) => certificate!.GetCertHashString() == server.CertificateHash);
        return services.BuildServiceProvider();
    }
}
