using System.Text;
using System.Text.Json.Nodes;

namespace Clob.Sandbox.Tests;

/// <summary>What official clients sent and signed, recorded: the sandbox must take it as it is.</summary>
public sealed class RecordedWireTests
{
    public static TheoryData<int> Exchanges { get; } = [.. Enumerable.Range(0, RecordedVectors.Exchanges.Count)];

    public static TheoryData<string> Signatures { get; } =
        [.. RecordedVectors.Signatures.Where(IsCancel).Select(vector => vector!.Text("label"))];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task A_recorded_exchange_gets_the_response_for_its_body(int index)
    {
        var exchange = RecordedVectors.Exchanges[index]!;
        var wire = exchange["wire"]!;
        var body = wire.Text("body");
        await using var venue = await ClobSandbox.StartAsync(new ClobSandboxOptions { Account = Account(exchange["inputs"]!) });
        var order = new SandboxOrder(
            "0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8",
            "0xbd31dc8a20211944f6b70f31557f1001557b59905b7738480ca09bd4532f84af",
            "52114319501245915516055106046884209969926127482827954674443846427813813222426");
        venue.PlaceOrder(order);

        var reply = await SendAsync(venue, wire.Text("method"), wire.Text("path"), body, wire["headers"]!.AsObject());

        switch (body)
        {
            case "[]":
                reply.AssertRefused(400, "Invalid order payload");
                break;
            case """{"orderID":""}""":
                reply.AssertRefused(400, "Invalid orderID");
                break;
            case """{"orderID":"0xABCDEF1212121212121212121212121212121212121212121212121212121212"}""":
                Assert.Equal(["Order not found"], reply.NotCanceled.Values);
                break;
            default:
                Assert.Equal([order.Id], reply.Canceled);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task A_recorded_signature_is_accepted(string label)
    {
        var reply = await SendVectorAsync(label, signature => signature);

        Assert.Contains(reply.Status, (int[])[200, 400]);
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task A_recorded_signature_with_one_character_changed_is_unauthorized(string label)
    {
        var reply = await SendVectorAsync(label, signature => (signature[0] == 'A' ? 'B' : 'A') + signature[1..]);

        Assert.Equal(401, reply.Status);
    }

    private static async Task<Reply> SendVectorAsync(string label, Func<string, string> change)
    {
        var vector = RecordedVectors.Signatures.Single(candidate => candidate!.Text("label") == label)!;
        var account = new SandboxAccount("0x0000000000000000000000000000000000000001", "key", vector.Text("secret"), "passphrase");
        var headers = new JsonObject
        {
            ["POLY_ADDRESS"] = account.Address,
            ["POLY_SIGNATURE"] = change(vector.Text("expected")),
            ["POLY_TIMESTAMP"] = vector["timestamp"]!.ToString(),
            ["POLY_API_KEY"] = account.ApiKey,
            ["POLY_PASSPHRASE"] = account.Passphrase,
        };
        await using var venue = await ClobSandbox.StartAsync(new ClobSandboxOptions { Account = account });
        return await SendAsync(venue, vector.Text("method"), vector.Text("requestPath"), vector.Text("body"), headers);
    }

    private static async Task<Reply> SendAsync(ClobSandbox venue, string method, string path, string body, JsonObject headers)
    {
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(new HttpMethod(method), new Uri(venue.BaseAddress, path));
        message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in headers)
        {
            var isAdded = message.Headers.TryAddWithoutValidation(name, value!.ToString())
                || message.Content.Headers.TryAddWithoutValidation(name, value.ToString());
            Assert.True(isAdded);
        }

        using var response = await client.SendAsync(message);
        return await Reply.ReadAsync(response);
    }

    private static SandboxAccount Account(JsonNode inputs)
        => new(inputs.Text("address"), inputs.Text("apiKey"), inputs.Text("secret"), inputs.Text("passphrase"));

    private static bool IsCancel(JsonNode? vector)
        => vector!.Text("method") == "DELETE" && vector!.Text("requestPath") is "/order" or "/orders" or "/cancel-all" or "/cancel-market-orders";
}
