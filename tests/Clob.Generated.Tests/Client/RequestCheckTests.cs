using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>Requests that would ask for nothing, for too much, or for more than their caller means: none is sent.</summary>
public sealed class RequestCheckTests
{
    [Fact]
    public async Task Request_with_half_a_character_is_refused_before_anything_is_sent()
    {
        const string half = "0x\ud800";
        var network = new RecordingHandler();
        var client = Example.Client(network);

        foreach (var call in (Func<Task>[])
        [
            () => client.CancelOrderAsync(new() { OrderId = half }),
            () => client.CancelOrdersAsync(["0x1", half]),
            () => client.CancelMarketOrdersAsync(new() { Market = half }),
            () => client.CancelMarketOrdersAsync(new() { AssetId = half }),
        ])
        {
            Assert.Contains("has half a character", (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
        }

        Assert.Empty(network.Requests);
    }

    private readonly RecordingHandler _network = new();
    private readonly ClobClient _client;

    public RequestCheckTests() => _client = Example.Client(_network);

    [Fact]
    public async Task CancelOrder_null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => _client.CancelOrderAsync(null!));
        Assert.Empty(_network.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n\u00a0")]
    public Task CancelOrder_empty_id_is_refused(string? orderId)
        => RefusedAsync("request", ["OrderId", "empty", "required"], () => _client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId! }));

    [Fact]
    public async Task CancelOrders_null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("orderIds", () => _client.CancelOrdersAsync(null!));
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public Task CancelOrders_empty_list_is_refused()
        => RefusedAsync("orderIds", ["0 items", "at least 1", "make no call"], () => _client.CancelOrdersAsync([]));

    [Theory]
    [InlineData(1001)]
    [InlineData(3000)]
    public Task CancelOrders_more_than_1000_are_refused(int count)
        => RefusedAsync("orderIds", [$"{count} items", "at most 1000", "Split"], () => _client.CancelOrdersAsync(Example.OrderIds(count)));

    [Fact]
    public async Task CancelOrders_exactly_1000_are_sent()
    {
        await _client.CancelOrdersAsync(Example.OrderIds(1000));

        Assert.Equal(1000, System.Text.Json.JsonSerializer.Deserialize<string[]>(Assert.Single(_network.Requests).Body)!.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public Task CancelOrders_empty_id_among_others_is_refused_by_its_place(string? orderId)
        => RefusedAsync("orderIds", ["orderIds[2]", "empty", "Leave it out"], () => _client.CancelOrdersAsync(["0x1", "0x2", orderId!, "0x4"]));

    [Fact]
    public async Task CancelOrders_list_is_enumerated_once()
    {
        var enumerations = 0;
        IEnumerable<string> Once()
        {
            Assert.Equal(1, ++enumerations);
            yield return "0x1";
            yield return "0x2";
        }

        await _client.CancelOrdersAsync(Once());

        Assert.Equal("""["0x1","0x2"]""", Assert.Single(_network.Requests).BodyText);
    }

    [Fact]
    public async Task CancelOrders_list_that_changes_afterwards_is_sent_as_it_was()
    {
        List<string> ids = ["0x1"];
        using var httpClient = new HttpClient(new RecordingHandler(sent =>
        {
            ids.Add("0x2");
            Assert.Equal("""["0x1"]""", sent.BodyText);
            return Answer.Ok();
        })) { BaseAddress = Example.BaseAddress };

        await new ClobClient(httpClient, Example.Credentials).CancelOrdersAsync(ids);

        Assert.Equal(2, ids.Count);
    }

    [Fact]
    public async Task CancelOrders_ids_are_sent_in_order_and_as_they_are()
    {
        await _client.CancelOrdersAsync(["0xB", "0xA", "0xB", "Ωc"]);

        Assert.Equal("""["0xB","0xA","0xB","Ωc"]""", Assert.Single(_network.Requests).BodyText);
    }

    [Theory]
    [InlineData(" 0xC")]
    [InlineData("0xC\n")]
    [InlineData("0xA 0xB")]
    [InlineData("0xC\u0000")]
    [InlineData("\ufeff0xC")]
    [InlineData("0x\ufffd")]
    public async Task CancelOrders_id_that_is_not_one_word_is_refused(string orderId)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>("orderIds", () => _client.CancelOrdersAsync(["0xA", orderId]));

        Assert.Contains("orderIds[1] has white space in it", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task CancelMarketOrders_null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => _client.CancelMarketOrdersAsync(null!));
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public Task CancelMarketOrders_no_filter_is_refused()
        => RefusedAsync("request", ["Market", "AssetId", "at least 1"], () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest()));

    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("", Example.AssetId)]
    [InlineData("\t", Example.AssetId)]
    public Task CancelMarketOrders_empty_market_is_refused_whatever_the_other_filter_is(string market, string? assetId)
        => RefusedAsync(
            "request",
            ["Market is empty", "Leave it null"],
            () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market, AssetId = assetId }));

    [Theory]
    [InlineData(null, "")]
    [InlineData(null, " ")]
    [InlineData(Example.Market, "")]
    [InlineData(Example.Market, "\n")]
    public Task CancelMarketOrders_empty_asset_is_refused_whatever_the_other_filter_is(string? market, string assetId)
        => RefusedAsync(
            "request",
            ["AssetId is empty", "Leave it null"],
            () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market, AssetId = assetId }));

    [Theory]
    [InlineData("m", null, """{"market":"m"}""")]
    [InlineData(null, "a", """{"asset_id":"a"}""")]
    [InlineData("m", "a", """{"market":"m","asset_id":"a"}""")]
    public async Task CancelMarketOrders_absent_filter_is_left_out_of_the_body(string? market, string? assetId, string body)
    {
        await _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market, AssetId = assetId });

        Assert.Equal(body, Assert.Single(_network.Requests).BodyText);
    }

    private async Task RefusedAsync(string parameter, string[] words, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(parameter, call);
        Assert.All(words, word => Assert.Contains(word, exception.Message, StringComparison.Ordinal));
        Assert.Empty(_network.Requests);
    }
}
