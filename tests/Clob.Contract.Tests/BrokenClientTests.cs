using System.Net.Http.Headers;
using System.Text;
using Clob.Contract.Tests.Chain;
using Clob.Contract.Tests.Exchanges;
using Xunit.Sdk;

namespace Clob.Contract.Tests;

/// <summary>A client with a mistake in it does not get through: shown with the mistakes that clients are known for, and others.</summary>
[Collection(OneChainForAll.Name)]
public sealed class BrokenClientTests(ContractChain chain)
{
    private const string OneOrder = "cancelOrder.200.canceled";
    private const string SeveralOrders = "cancelOrders.200.canceled";
    private const string AllOrders = "cancelAllOrders.200.canceled";
    private const string OneMarket = "cancelMarketOrders.200.both-filters";

    private static readonly Dictionary<string, (string Exchange, int Verdict, Action<HttpRequestMessage> Break)> Mistakes = new()
    {
        ["no address"] = (OneOrder, 401, request => request.Headers.Remove("POLY_ADDRESS")),
        ["no signature"] = (SeveralOrders, 401, request => request.Headers.Remove("POLY_SIGNATURE")),
        ["no timestamp"] = (AllOrders, 401, request => request.Headers.Remove("POLY_TIMESTAMP")),
        ["no API key"] = (OneMarket, 401, request => request.Headers.Remove("POLY_API_KEY")),
        ["no pass phrase"] = (OneOrder, 401, request => request.Headers.Remove("POLY_PASSPHRASE")),
        ["no signature where a 401 is expected"] = ("cancelOrder.401.live", 401, request => request.Headers.Remove("POLY_SIGNATURE")),
        ["order with an unknown member"] = (OneOrder, 422, Body("""{"orderID":"0xabc123","reason":"none"}""")),
        ["order by another name"] = (OneOrder, 422, Body("""{"orderId":"0xabc123"}""")),
        ["order as a number"] = (OneOrder, 422, Body("""{"orderID":12}""")),
        ["order that is empty"] = (OneOrder, 422, Body("""{"orderID":""}""")),
        ["order without a body"] = (OneOrder, 422, request => request.Content = null),
        ["order as plain text"] = (OneOrder, 422, request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")),
        ["orders in an object"] = (SeveralOrders, 422, Body("""{"orderIDs":["0xabc123"]}""")),
        ["orders, none"] = (SeveralOrders, 422, Body("[]")),
        ["orders, too many"] = (SeveralOrders, 422, Body($"[{string.Join(',', Enumerable.Range(0, 1001).Select(id => $"\"0x{id:x64}\""))}]")),
        ["market without a filter"] = (OneMarket, 422, Body("{}")),
        ["market with a filter that is null"] = (OneMarket, 422, Body("""{"market":"0xabc123","asset_id":null}""")),
        ["market by its slug"] = (OneMarket, 422, Body("""{"market":"will-it-rain"}""")),
        ["market with white space"] = (OneMarket, 422, Body("""{"market":"0xabc123 "}""")),
        ["token in hex"] = (OneMarket, 422, Body("""{"asset_id":"0xabc123"}""")),
        ["market by another name"] = (OneMarket, 422, Body("""{"market":"0xabc123","assetId":"1"}""")),
        ["market to the path of orders"] = (OneMarket, 422, Path("/orders")),
        ["path that does not exist"] = (AllOrders, 404, Path("/cancel-orders")),
        ["method that does not exist"] = (AllOrders, 405, request => request.Method = HttpMethod.Post),
    };

    public static TheoryData<string> Names { get; } = new(Mistakes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Chain_client_breaks_the_spec_refuses_the_request(string mistake)
    {
        var (exchange, verdict, breakRequest) = Mistakes[mistake];
        await chain.Venue.ForgetRequestsAsync();
        using var httpClient = chain.CreateHttpClient(breakRequest);

        var failure = await Assert.ThrowsAsync<ClobApiException>(() => ClientCall.SendAsync(httpClient, ExchangeFiles.Read(exchange)));

        Assert.Equal(verdict, failure.StatusCode);
        Assert.Equal(ValidatingProxy.VerdictType, failure.ContentType);
        Assert.Empty(await chain.Venue.RequestsAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExchangeCheck_client_breaks_the_spec_fails(string mistake)
    {
        var (exchange, _, breakRequest) = Mistakes[mistake];

        await Assert.ThrowsAnyAsync<XunitException>(() => ExchangeCheck.RunAsync(chain, ExchangeFiles.Read(exchange), breakRequest));
    }

    [Theory]
    [InlineData("POLY_ADDRESS", "f39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("POLY_SIGNATURE", "ab+/0123456789abcdefghijklmnopqrstuvwxyz012=")]
    [InlineData("POLY_TIMESTAMP", "1720000000.5")]
    [InlineData("POLY_API_KEY", "00000000-0000-4000-8000-000000000000")]
    [InlineData("POLY_PASSPHRASE", "another")]
    public async Task ExchangeCheck_header_not_as_documented_fails(string header, string value)
    {
        void Break(HttpRequestMessage request)
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, value);
        }

        await Assert.ThrowsAnyAsync<XunitException>(() => ExchangeCheck.RunAsync(chain, ExchangeFiles.Read(OneOrder), Break));
        Assert.False(Assert.Single(await chain.Venue.RequestsAsync()).WasMatched);
    }

    [Fact]
    public async Task ExchangeCheck_body_not_as_documented_fails()
    {
        await Assert.ThrowsAnyAsync<XunitException>(
            () => ExchangeCheck.RunAsync(chain, ExchangeFiles.Read(OneOrder), Body("""{"orderID":"0xother"}""")));
        Assert.False(Assert.Single(await chain.Venue.RequestsAsync()).WasMatched);
    }

    private static Action<HttpRequestMessage> Body(string json)
        => request => request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static Action<HttpRequestMessage> Path(string path)
        => request => request.RequestUri = new Uri(request.RequestUri!, path);
}
