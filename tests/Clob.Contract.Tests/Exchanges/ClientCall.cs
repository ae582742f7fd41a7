namespace Clob.Contract.Tests.Exchanges;

/// <summary>Makes the call of the generated client to which an exchange is the response.</summary>
internal static class ClientCall
{
    /// <summary>Sends it over a client's own handlers: those that sign, enforce limits and connect. Nothing is retried.</summary>
    public static async Task<object> SendAsync(Uri venue, Exchange exchange)
    {
        var options = new ClobClientOptions { BaseAddress = venue, Wallet = SampleAccount.Wallet };
        options.Retry.MaxAttempts = 1;
        using var client = ClobClient.Create(SampleAccount.Credentials, options);
        return await SendAsync(client, exchange);
    }

    /// <summary>Sends it over a client whose handlers are given.</summary>
    public static async Task<object> SendAsync(HttpClient httpClient, Exchange exchange)
    {
        using var client = new ClobClient(httpClient, SampleAccount.Credentials, SampleAccount.Wallet, ClobChain.Polygon);
        return await SendAsync(client, exchange);
    }

    /// <returns>The response, as the client hands it to its caller.</returns>
    private static async Task<object> SendAsync(ClobClient client, Exchange exchange)
    {
        var body = exchange.RequestJson;
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
            "sendHeartbeat" => await client.SendHeartbeatAsync(new() { HeartbeatId = body!["heartbeat_id"]!.GetValue<string>() }),
            "getServerTime" => await client.GetServerTimeAsync(),
            "getClosedOnlyStatus" => await client.GetClosedOnlyStatusAsync(),
            "getOrder" => await client.GetOrderAsync(exchange.Path.Split('/')[^1]),
            "getOpenOrdersPage" => await client.GetOpenOrdersPageAsync(
                exchange.Query("id"), exchange.Query("market"), exchange.Query("asset_id"), exchange.Query("next_cursor")),
            "createApiKey" => await client.CreateApiKeyAsync(),
            "deriveApiKey" => await client.DeriveApiKeyAsync(),
            "getApiKeys" => await client.GetApiKeysAsync(),
            "deleteApiKey" => await client.DeleteApiKeyAsync(),
            _ => throw new ArgumentException($"{exchange.OperationId} is no operation of the client. Add its call here.", nameof(exchange)),
        };
    }
}
