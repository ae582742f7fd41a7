using System.Net.Http.Headers;
using System.Text;
using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Spec;
using Clob.Contract.Tests.Venue;
using Xunit.Sdk;

namespace Clob.Contract.Tests;

/// <summary>A client with a mistake in it is found out, shown with the mistakes that clients are known for, and others.</summary>
public sealed class BrokenClientTests
{
    private const string OneOrder = "cancelOrder.200.canceled";
    private const string SeveralOrders = "cancelOrders.200.canceled";
    private const string AllOrders = "cancelAllOrders.200.canceled";
    private const string OneMarket = "cancelMarketOrders.200.both-filters";

    private const string NewKey = "createApiKey.200.key";

    private static readonly Dictionary<string, Mistake> Mistakes = new()
    {
        ["no address"] = new(OneOrder, "request header POLY_ADDRESS is missing", Without("POLY_ADDRESS")),
        ["no signature"] = new(SeveralOrders, "request header POLY_SIGNATURE is missing", Without("POLY_SIGNATURE")),
        ["no timestamp"] = new(AllOrders, "request header POLY_TIMESTAMP is missing", Without("POLY_TIMESTAMP")),
        ["no API key"] = new(OneMarket, "request header POLY_API_KEY is missing", Without("POLY_API_KEY")),
        ["no passphrase"] = new(OneOrder, "request header POLY_PASSPHRASE is missing", Without("POLY_PASSPHRASE")),
        ["no signature where a 401 is expected"] = new(
            "cancelOrder.401.live", "request header POLY_SIGNATURE is missing", Without("POLY_SIGNATURE")),
        ["signature where none is due"] = new(
            "getServerTime.200.time",
            "request header POLY_SIGNATURE is not declared",
            request => request.Headers.Add("POLY_SIGNATURE", "AAAA")),
        ["no nonce"] = new(NewKey, "request header POLY_NONCE is missing", Without("POLY_NONCE")),
        ["no signature of the wallet"] = new(NewKey, "request header POLY_SIGNATURE is missing", Without("POLY_SIGNATURE")),
        ["API key where the wallet signs"] = new(
            NewKey, "request header POLY_API_KEY is not declared", request => request.Headers.Add("POLY_API_KEY", SampleAccount.ApiKey)),
        ["nonce where the API key signs"] = new(
            "getApiKeys.200.several", "request header POLY_NONCE is not declared", request => request.Headers.Add("POLY_NONCE", "0")),
        ["order with an unknown member"] = new(OneOrder, "request/reason", Body("""{"orderID":"0xabc123","reason":"none"}""")),
        ["order by another name"] = new(OneOrder, "Required properties [\"orderID\"]", Body("""{"orderId":"0xabc123"}""")),
        ["order as a number"] = new(OneOrder, "request/orderID: Value is \"integer\"", Body("""{"orderID":12}""")),
        ["order that is empty"] = new(OneOrder, "request/orderID: Value should be at least 1", Body("""{"orderID":""}""")),
        ["order that is no JSON"] = new(OneOrder, "request is not JSON", Body("""{"orderID":"0xabc123" """)),
        ["order without a body"] = new(OneOrder, "request body is missing", request => request.Content = null),
        ["order as plain text"] = new(
            OneOrder,
            "content type text/plain of the request is not declared",
            request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")),
        ["order without a content type"] = new(
            OneOrder, "request has a body and no content type", request => request.Content!.Headers.ContentType = null),
        ["orders in an object"] = new(SeveralOrders, "Value is \"object\"", Body("""{"orderIDs":["0xabc123"]}""")),
        ["orders, none"] = new(SeveralOrders, "Value should have at least 1 items", Body("[]")),
        ["orders, too many"] = new(
            SeveralOrders,
            "Value should have at most 1000 items",
            Body($"[{string.Join(',', Enumerable.Range(0, 1001).Select(id => $"\"0x{id:x64}\""))}]")),
        ["market without a filter"] = new(OneMarket, "Value should have at least 1 properties", Body("{}")),
        ["market with a filter that is null"] = new(OneMarket, "request/asset_id: Value is \"null\"", Body("""{"market":"0xabc123","asset_id":null}""")),
        ["market by its slug"] = new(OneMarket, "request/market: The string value is not a match", Body("""{"market":"will-it-rain"}""")),
        ["market with white space"] = new(OneMarket, "request/market: The string value is not a match", Body("""{"market":"0xabc123 "}""")),
        ["token in hex"] = new(OneMarket, "request/asset_id: The string value is not a match", Body("""{"asset_id":"0xabc123"}""")),
        ["market by another name"] = new(OneMarket, "request/assetId", Body("""{"market":"0xabc123","assetId":"1"}""")),
        ["market to the path of orders"] = new(OneMarket, "Value is \"object\"", Path("/orders")),
        ["a body where none is due"] = new(AllOrders, "a request body is not declared", Body("{}")),
        ["a query where none is due"] = new(AllOrders, "query parameter market is not declared", Path("/cancel-all?market=0x1")),
        ["path that does not exist"] = new(AllOrders, "path /cancel-orders is not declared", Path("/cancel-orders")),
        ["method that does not exist"] = new(
            AllOrders, "method POST is not declared for /cancel-all", request => request.Method = HttpMethod.Post),
    };

    public static TheoryData<string> Names { get; } = [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Judge_names_what_the_client_did_wrong(string name)
    {
        var mistake = Mistakes[name];
        var exchange = ExchangeFiles.Read(mistake.Exchange);
        using var venue = DocumentedVenue.Start(exchange);

        await Record.ExceptionAsync(() => SendBrokenAsync(venue.Address, exchange, mistake.Break));

        Assert.Contains(
            SpecJudge.Committed.Violations(Assert.Single(venue.Observed)),
            violation => violation.Contains(mistake.Violation, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_fails_where_the_client_breaks_the_spec(string name)
    {
        var mistake = Mistakes[name];
        var exchange = ExchangeFiles.Read(mistake.Exchange);

        await Assert.ThrowsAnyAsync<XunitException>(
            () => ExchangeCheck.RunAsync(exchange, venue => SendBrokenAsync(venue, exchange, mistake.Break)));
    }

    [Theory]
    [InlineData("POLY_ADDRESS", "f39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("POLY_SIGNATURE", "ab+/0123456789abcdefghijklmnopqrstuvwxyz012=")]
    [InlineData("POLY_TIMESTAMP", "1720000000.5")]
    [InlineData("POLY_API_KEY", "00000000-0000-4000-8000-000000000000")]
    [InlineData("POLY_PASSPHRASE", "another")]
    public async Task Check_fails_where_a_header_is_not_as_documented(string header, string value)
    {
        var exchange = ExchangeFiles.Read(OneOrder);
        void Break(HttpRequestMessage request)
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, value);
        }

        await Assert.ThrowsAnyAsync<XunitException>(
            () => ExchangeCheck.RunAsync(exchange, venue => SendBrokenAsync(venue, exchange, Break)));
    }

    [Theory]
    [InlineData("POLY_ADDRESS", "f39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("POLY_SIGNATURE", "-_-_AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("POLY_TIMESTAMP", "1720000000.5")]
    [InlineData("POLY_NONCE", "0x0")]
    public async Task Check_fails_where_a_header_of_the_wallet_is_not_as_documented(string header, string value)
    {
        var exchange = ExchangeFiles.Read(NewKey);
        void Break(HttpRequestMessage request)
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, value);
        }

        await Assert.ThrowsAnyAsync<XunitException>(
            () => ExchangeCheck.RunAsync(exchange, venue => SendBrokenAsync(venue, exchange, Break)));
    }

    [Fact]
    public async Task Check_fails_where_the_body_is_another_order()
    {
        var exchange = ExchangeFiles.Read(OneOrder);

        await Assert.ThrowsAnyAsync<XunitException>(
            () => ExchangeCheck.RunAsync(exchange, venue => SendBrokenAsync(venue, exchange, Body("""{"orderID":"0xother"}"""))));
    }

    [Fact]
    public async Task Check_passes_where_nothing_is_broken()
    {
        var exchange = ExchangeFiles.Read(OneOrder);

        await ExchangeCheck.RunAsync(exchange, venue => SendBrokenAsync(venue, exchange, _ => { }));
    }

    private static async Task<object> SendBrokenAsync(Uri venue, Exchange exchange, Action<HttpRequestMessage> breakRequest)
    {
        using var httpClient = new HttpClient(new RequestBreaker(breakRequest)) { BaseAddress = venue };
        return await ClientCall.SendAsync(httpClient, exchange);
    }

    private static Action<HttpRequestMessage> Without(string header) => request => request.Headers.Remove(header);

    private static Action<HttpRequestMessage> Body(string json)
        => request => request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static Action<HttpRequestMessage> Path(string path)
        => request => request.RequestUri = new Uri(request.RequestUri!, path);

    private sealed record Mistake(string Exchange, string Violation, Action<HttpRequestMessage> Break);
}
