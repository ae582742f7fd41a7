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
        => RefusedAsync(
            "request", ["OrderId", "empty", "required"], () => _client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId! }));

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
        => RefusedAsync(
            "orderIds", ["orderIds[2]", "empty", "Leave it out"], () => _client.CancelOrdersAsync(["0x1", "0x2", orderId!, "0x4"]));

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
        }))
        { BaseAddress = Example.BaseAddress };

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
        => RefusedAsync(
            "request", ["Market", "AssetId", "at least 1"], () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest()));

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
    [InlineData("0x1", null, """{"market":"0x1"}""")]
    [InlineData(null, "1", """{"asset_id":"1"}""")]
    [InlineData("0x1", "1", """{"market":"0x1","asset_id":"1"}""")]
    public async Task CancelMarketOrders_absent_filter_is_left_out_of_the_body(string? market, string? assetId, string body)
    {
        await _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market, AssetId = assetId });

        Assert.Equal(body, Assert.Single(_network.Requests).BodyText);
    }

    [Theory]
    [InlineData("0xbd31dc8a20211944f6b70f31557f1001557b59905b7738480ca09bd4532f84af")]
    [InlineData("0xbd31dc8a20211944f6b70f31557f1001557b59905b7738480ca09bd4532f84")]
    [InlineData("0xBD31")]
    [InlineData("0x0")]
    public async Task CancelMarketOrders_market_of_any_width_is_sent_as_it_is(string market)
    {
        await _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market });

        Assert.Equal($$"""{"market":"{{market}}"}""", Assert.Single(_network.Requests).BodyText);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639935")]
    [InlineData("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    public async Task CancelMarketOrders_token_of_any_length_is_sent_as_it_is(string assetId)
    {
        await _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { AssetId = assetId });

        Assert.Equal($$"""{"asset_id":"{{assetId}}"}""", Assert.Single(_network.Requests).BodyText);
    }

    [Theory]
    [InlineData("will-it-rain", "a slug is not an id")]
    [InlineData("bd31dc8a", "lacks its 0x")]
    [InlineData("12345", "is a decimal number")]
    [InlineData("0x", "a slug is not an id")]
    [InlineData("0X12", "does not begin with 0x")]
    [InlineData("0x12g", "a slug is not an id")]
    [InlineData(" 0x12", "white space around it")]
    [InlineData("0x12\n", "white space around it")]
    [InlineData("0x12\u00a0", "white space around it")]
    [InlineData("0x12 0x13", "white space or a separator in it")]
    [InlineData("0x12,0x13", "white space or a separator in it")]
    [InlineData("https://polymarket.com/event/rain", "the address of a page")]
    [InlineData("0x\uff11\uff12", "has characters that no id has")]
    [InlineData("\"0x12\"", "has characters that no id has")]
    [InlineData("0x12\u0000", "has characters that no id has")]
    public async Task CancelMarketOrders_market_that_is_no_condition_id_is_refused(string market, string look)
    {
        foreach (var assetId in (string?[])[null, Example.AssetId])
        {
            await RefusedAsync(
                "request",
                ["Market", look, "0x and hexadecimal digits", "Nothing was sent"],
                () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market, AssetId = assetId }));
        }
    }

    [Theory]
    [InlineData("yes", "a slug is not an id")]
    [InlineData("0x12", "is a hexadecimal number")]
    [InlineData("12ab", "is a hexadecimal number")]
    [InlineData("-1", "a slug is not an id")]
    [InlineData("1.0", "a slug is not an id")]
    [InlineData(" 12", "white space around it")]
    [InlineData("12\t", "white space around it")]
    [InlineData("1 2", "white space or a separator in it")]
    [InlineData("1,000", "white space or a separator in it")]
    [InlineData("\uff11\uff12", "has characters that no id has")]
    [InlineData("\u0663", "has characters that no id has")]
    [InlineData("+1", "has characters that no id has")]
    public async Task CancelMarketOrders_token_that_is_no_decimal_number_is_refused(string assetId, string look)
    {
        foreach (var market in (string?[])[null, Example.Market])
        {
            await RefusedAsync(
                "request",
                ["AssetId", look, "It takes decimal digits", "Nothing was sent"],
                () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = market, AssetId = assetId }));
        }
    }

    [Fact]
    public async Task CancelMarketOrders_refusal_shows_no_control_character_and_no_long_text()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => _client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = "a\u001b[31m" + new string('x', 5000) }));

        Assert.DoesNotContain(exception.Message, char.IsControl);
        Assert.InRange(exception.Message.Length, 1, 500);
    }

    private async Task RefusedAsync(string parameter, string[] words, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(parameter, call);
        Assert.All(words, word => Assert.Contains(word, exception.Message, StringComparison.Ordinal));
        Assert.Empty(_network.Requests);
    }
}
