using Clob.Calls;
using Clob.Sandbox;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>All four cancels on a venue that checks every signature with code of its own, over sockets.</summary>
public sealed class SandboxTests : IAsyncLifetime
{
    private ClobSandbox _venue = null!;

    public static TheoryData<string> WaysIn { get; } = [WayIn.Create, WayIn.AddClobClient];

    public async ValueTask InitializeAsync() => _venue = await ClobSandbox.StartAsync();

    public async ValueTask DisposeAsync() => await _venue.DisposeAsync();

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task CancelOrder_open_order_is_canceled(string way)
    {
        var order = _venue.SeedOrders(1).Single();
        using var wayIn = Open(way);

        var answer = await wayIn.Client.CancelOrderAsync(new CancelOrderRequest { OrderId = order.Id });

        Assert.Equal([order.Id], answer.Canceled);
        Assert.Equal("DELETE /order", Assert.Single(_venue.Requests).ToString());
        Assert.Empty(_venue.OpenOrders);
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task CancelOrders_open_ones_are_canceled_and_the_others_have_a_reason(string way)
    {
        var orders = _venue.SeedOrders(3);
        _venue.SetState(orders[1].Id, SandboxOrderState.Matched);
        using var wayIn = Open(way);

        var answer = await wayIn.Client.CancelOrdersAsync(orders.Select(order => order.Id));

        Assert.Equal([orders[0].Id, orders[2].Id], answer.Canceled);
        Assert.Equal(CancelRejectionKind.AlreadyMatched, CancelRejections.Classify(answer.NotCanceled[orders[1].Id]));
        Assert.Equal("DELETE /orders", Assert.Single(_venue.Requests).ToString());
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task CancelAllOrders_cancels_all_orders_of_the_account(string way)
    {
        var orders = _venue.SeedOrders(5);
        using var wayIn = Open(way);

        var answer = await wayIn.Client.CancelAllOrdersAsync();

        Assert.Equal(orders.Select(order => order.Id), answer.Canceled);
        Assert.Empty(answer.NotCanceled);
        Assert.Equal("DELETE /cancel-all", Assert.Single(_venue.Requests).ToString());
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task CancelMarketOrders_cancels_the_orders_of_the_market_and_no_others(string way)
    {
        var orders = _venue.SeedOrders(12);
        var market = orders[0].Market;
        using var wayIn = Open(way);

        var answer = await wayIn.Client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market });

        Assert.Equal(orders.Where(order => order.Market == market).Select(order => order.Id), answer.Canceled);
        Assert.Equal(orders.Where(order => order.Market != market), _venue.OpenOrders);
        Assert.Equal("DELETE /cancel-market-orders", Assert.Single(_venue.Requests).ToString());
    }

    [Fact]
    public async Task CancelMarketOrders_both_filters_reach_the_venue()
    {
        var orders = _venue.SeedOrders(12);
        using var wayIn = Open(WayIn.Create);

        var answer = await wayIn.Client.CancelMarketOrdersAsync(
            new CancelMarketOrdersRequest { Market = orders[0].Market, AssetId = orders[0].AssetId });

        Assert.Equal(
            orders.Where(order => order.Market == orders[0].Market && order.AssetId == orders[0].AssetId).Select(order => order.Id),
            answer.Canceled);
    }

    [Fact]
    public async Task CancelOrder_many_at_once_are_each_accepted_with_their_own_signature()
    {
        var orders = _venue.SeedOrders(200);
        using var wayIn = Open(WayIn.Create);

        var answers = await Task.WhenAll(
            orders.Select(order => wayIn.Client.CancelOrderAsync(new CancelOrderRequest { OrderId = order.Id })));

        Assert.Equal(orders.Select(order => order.Id), answers.Select(answer => Assert.Single(answer.Canceled)));
        Assert.Empty(_venue.OpenOrders);
    }

    [Fact]
    public async Task Cancel_with_another_secret_is_unauthorized()
    {
        var account = _venue.Account;
        using var wayIn = WayIn.By(
            WayIn.Create,
            _venue.BaseAddress,
            new ApiCredentials(account.Address, account.ApiKey, Example.Secret, account.Passphrase));

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => wayIn.Client.CancelAllOrdersAsync());

        Assert.Equal((401, "Unauthorized/Invalid api key"), (exception.StatusCode, exception.Error));
    }

    [Fact]
    public async Task Cancel_documented_failures_come_out_as_what_they_are()
    {
        using var wayIn = Open(WayIn.Create, options => options.Retry.MaxAttempts = 1);
        SandboxResponse[] failures =
        [
            SandboxResponse.Unauthorized,
            SandboxResponse.Forbidden,
            SandboxResponse.NotReady(TimeSpan.FromSeconds(2)),
            SandboxResponse.TooManyRequests(TimeSpan.FromSeconds(5), DateTimeOffset.UnixEpoch),
            SandboxResponse.InternalServerError,
            SandboxResponse.TradingDisabled,
        ];

        List<(int, string?, TimeSpan?)> seen = [];
        foreach (var failure in failures)
        {
            _venue.FailNext(failure);
            var exception = await Assert.ThrowsAsync<ClobApiException>(() => wayIn.Client.CancelAllOrdersAsync());
            seen.Add((exception.StatusCode, exception.Error, exception.RetryAfter));
        }

        Assert.Equal(
            [
                (401, "Unauthorized/Invalid api key", null),
                (403, null, null),
                (425, "service not ready", TimeSpan.FromSeconds(2)),
                (429, "Too Many Requests", TimeSpan.FromSeconds(5)),
                (500, "Internal server error", null),
                (503, "Trading is currently disabled. Check polymarket.com for updates", null),
            ],
            seen);
    }

    private WayIn Open(string way, Action<ClobClientOptions>? configure = null) => WayIn.By(
        way,
        _venue.BaseAddress,
        new ApiCredentials(_venue.Account.Address, _venue.Account.ApiKey, _venue.Account.Secret, _venue.Account.Passphrase),
        configure: configure);
}
