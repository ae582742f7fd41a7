using Clob.Authentication;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>Makes the call of the generated client to which an exchange is the answer.</summary>
internal static class ClientCall
{
    // The first account of the test mnemonic that every Ethereum tool ships, and a secret made up for tests.
    private const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    private const string Secret = "-_-_AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /// <returns>The answer, as the client hands it to its caller.</returns>
    public static async Task<object> SendAsync(HttpClient httpClient, Exchange exchange)
    {
        using var client = new ClobClient(httpClient, exchange.IsSigned ? CredentialsOf(exchange) : null, new FixedClock());
        var body = exchange.RequestBody;
        return exchange.OperationId switch
        {
            "cancelOrder" => await client.CancelOrderAsync(new() { OrderId = body!["orderID"]!.GetValue<string>() }),
            "cancelOrders" => await client.CancelOrdersAsync(body!.AsArray().Select(id => id!.GetValue<string>())),
            "cancelAllOrders" => await client.CancelAllOrdersAsync(),
            "cancelMarketOrders" => await client.CancelMarketOrdersAsync(new()
            {
                Market = body!["market"]?.GetValue<string>(),
                AssetId = body["asset_id"]?.GetValue<string>(),
            }),
            "getServerTime" => await client.GetServerTimeAsync(),
            "getClosedOnlyStatus" => await client.GetClosedOnlyStatusAsync(),
            _ => throw new ArgumentException($"{exchange.OperationId} is no operation of the client.", nameof(exchange)),
        };
    }

    private static ApiCredentials CredentialsOf(Exchange exchange)
        => new(Address, exchange.RequiredHeader("POLY_API_KEY"), Secret, exchange.RequiredHeader("POLY_PASSPHRASE"));
}
