using Clob.Clock;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Orders;

/// <summary>One id needs no collection, and code under test needs no client.</summary>
public sealed class SingleOrderTests : CancelerTest
{
    [Fact]
    public async Task One_id_is_canceled_by_the_call_for_one_order()
    {
        var venue = new Venue();

        var report = await Canceler(venue).CancelAsync("0x1");

        Assert.Equal(["0x1"], report.Canceled);
        Assert.True(report.IsSuccess);
        Assert.Equal("/order", Assert.Single(venue.Network.Requests).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_null_id_is_an_argument_that_is_missing()
        => await Assert.ThrowsAsync<ArgumentNullException>("orderId", async () => await Canceler(new Venue()).CancelAsync((string)null!));

    [Fact]
    public async Task A_substitute_of_the_canceler_implements_only_what_its_test_needs()
    {
        IOrderCanceler canceler = new AllCanceler();

        Assert.Same(AllCanceler.Report, await canceler.CancelAllAsync());
        Assert.Contains(
            nameof(IOrderCanceler.CancelMarketAsync),
            (await Assert.ThrowsAsync<NotSupportedException>(async () => await canceler.CancelMarketAsync(new CancelMarketOrdersRequest()))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Canceler_is_registered_by_its_interface_too()
    {
        var services = new ServiceCollection();
        services.AddClobClient(options => options.Credentials = Example.Credentials);
        services.AddClobClient("alice", options => options.Credentials = Example.OtherCredentials);
        using var provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<OrderCanceler>(), provider.GetRequiredService<IOrderCanceler>());
        Assert.Same(provider.GetRequiredKeyedService<OrderCanceler>("alice"), provider.GetRequiredKeyedService<IOrderCanceler>("alice"));
        Assert.NotSame(provider.GetRequiredService<IOrderCanceler>(), provider.GetRequiredKeyedService<IOrderCanceler>("alice"));
    }

    [Fact]
    public async Task Canceler_warms_its_client_up()
    {
        var client = new StubClient(_ => new CancelOrdersResponse()) { ServerTime = 1_790_000_000 };

        var measured = await new OrderCanceler(client).WarmUpAsync();

        Assert.True(measured.RoundTrip >= TimeSpan.Zero);
    }

    [Theory]
    [InlineData(1_790_000_000, "2026-09-21T14:13:20Z")]
    [InlineData(1_790_000_000_500, "2026-09-21T14:13:20.5Z")]
    public async Task Time_of_the_server_is_read_as_a_date(long number, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            await new StubClient(_ => new CancelOrdersResponse()) { ServerTime = number }.GetServerDateTimeAsync());

    [Fact]
    public async Task Time_of_the_server_that_is_not_a_time_is_a_failure()
    {
        var client = new StubClient(_ => new CancelOrdersResponse()) { ServerTime = 7 };

        Assert.Equal(200, (await Assert.ThrowsAsync<ClobApiException>(() => client.GetServerDateTimeAsync())).StatusCode);
    }

    private sealed class AllCanceler : IOrderCanceler
    {
        public static CancelReport Report { get; } = new() { Canceled = ["0x1"] };

        public Task<CancelReport> CancelAllAsync(CancellationToken cancellationToken = default) => Task.FromResult(Report);
    }
}
