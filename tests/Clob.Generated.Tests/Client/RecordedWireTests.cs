using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Clob.Authentication;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>What an official client put on the wire with a clock that stood still, against what ours sends.</summary>
public sealed class RecordedWireTests
{
    private static readonly string[] SignedHeaders =
        ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_API_KEY", "POLY_PASSPHRASE"];

    private readonly RecordingHandler _network = new();

    public static TheoryData<int> Sent { get; } = [.. Indexes(refused: false)];

    public static TheoryData<int> Refused { get; } = [.. Indexes(refused: true)];

    [Fact]
    public void Exchanges_all_of_them_are_read() => Assert.Equal((8, 2), (Sent.Count, Refused.Count));

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Cancel_recorded_call_is_the_recorded_request(int index)
    {
        var wire = RecordedVectors.Exchanges[index]!["wire"]!;

        await CallAsync(RecordedVectors.Exchanges[index]!);

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(wire.Text("method"), sent.Method);
        Assert.Equal(wire.Text("path"), sent.Address.PathAndQuery);
        Assert.Equal(Encoding.UTF8.GetBytes(wire.Text("body")), sent.Body);
        Assert.Equal(
            SignedHeaders.Select(name => (name, wire["headers"]!.Text(name))),
            SignedHeaders.Select(name => (name, sent.Headers[name])));
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Cancel_recorded_call_has_a_content_type_where_it_has_a_body(int index)
    {
        await CallAsync(RecordedVectors.Exchanges[index]!);

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(
            sent.Body.Length == 0 ? null : "application/json",
            sent.Headers.GetValueOrDefault("Content-Type"));
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Cancel_recorded_call_has_the_five_headers_and_no_others_of_its_own(int index)
    {
        await CallAsync(RecordedVectors.Exchanges[index]!);

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(
            SignedHeaders.Order(StringComparer.Ordinal),
            sent.Message.Headers.NonValidated.Select(header => header.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Cancel_recorded_call_that_names_no_order_is_refused_and_not_sent(int index)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(RecordedVectors.Exchanges[index]!));

        Assert.Empty(_network.Requests);
    }

    private static IEnumerable<int> Indexes(bool refused)
        => Enumerable.Range(0, RecordedVectors.Exchanges.Count).Where(index =>
            RecordedVectors.Exchanges[index]!["wire"]!.Text("body") is "[]" or """{"orderID":""}""" == refused);

    private Task<CancelOrdersResponse> CallAsync(JsonNode exchange)
    {
        var inputs = exchange["inputs"]!;
        var args = exchange["args"];
        var client = new ClobClient(
            new HttpClient(_network) { BaseAddress = Example.BaseAddress },
            new ApiCredentials(inputs.Text("address"), inputs.Text("apiKey"), inputs.Text("secret"), inputs.Text("passphrase")),
            new FakeClock(long.Parse(inputs.Text("timestamp"), CultureInfo.InvariantCulture)));
        return exchange.Text("call") switch
        {
            "cancelOrder" => client.CancelOrderAsync(new CancelOrderRequest { OrderId = args!.Text("orderID") }),
            "cancelOrders" => client.CancelOrdersAsync(args!.AsArray().Select(id => id!.GetValue<string>())),
            "cancelAll" => client.CancelAllOrdersAsync(),
            "cancelMarketOrders" => client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest
            {
                Market = args!["market"]?.GetValue<string>(),
                AssetId = args["asset_id"]?.GetValue<string>(),
            }),
            var other => throw new InvalidOperationException($"The recording has a call that is not known here: {other}."),
        };
    }
}
