using Clob.Tests.Keys;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>One call of the client, with the response that it hopes for.</summary>
/// <param name="Name">What a test case is called by.</param>
/// <param name="Path">The path of its request.</param>
/// <param name="GoodBody">The body of a 200 that can be read.</param>
/// <param name="SendAsync">Makes the call.</param>
/// <param name="CancelAsync">Makes the same call through a canceler; null where a canceler does not make it, or names ids in it.</param>
internal sealed record VenueCall(
    string Name,
    string Path,
    string GoodBody,
    Func<IClobClient, CancellationToken, Task> SendAsync,
    Func<OrderCanceler, CancellationToken, Task<CancelReport>>? CancelAsync = null)
{
    private const string OneCanceled = """{"canceled":["0xall"],"not_canceled":{}}""";

    private const string OneKey = $$"""{"apiKeys":["{{NewKey.ApiKey}}"]}""";

    /// <summary>Gets the calls that name no ids.</summary>
    public static IReadOnlyList<VenueCall> WithoutIds { get; } =
    [
        new(
            "cancel-all",
            "/cancel-all",
            OneCanceled,
            (client, token) => client.CancelAllOrdersAsync(token),
            (canceler, token) => canceler.CancelAllAsync(token)),
        new(
            "cancel-market",
            "/cancel-market-orders",
            OneCanceled,
            (client, token) => client.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = Example.Market }, token),
            (canceler, token) => canceler.CancelMarketAsync(new CancelMarketOrdersRequest { Market = Example.Market }, token)),
        new("time", "/time", "1720000000", (client, token) => client.GetServerTimeAsync(token)),
        new("closed-only", "/auth/ban-status/closed-only", """{"closed_only":false}""", (client, token) => client.GetClosedOnlyStatusAsync(token)),
        new("create key", "/auth/api-key", NewKey.Json, (client, token) => client.CreateApiKeyAsync(token)),
        new("list keys", "/auth/api-keys", OneKey, (client, token) => client.GetApiKeysAsync(token)),
    ];

    /// <summary>Gets every call.</summary>
    public static IReadOnlyList<VenueCall> All { get; } =
    [
        .. WithoutIds,
        new(
            "cancel one",
            "/order",
            OneCanceled,
            (client, token) => client.CancelOrderAsync(new CancelOrderRequest { OrderId = "0xall" }, token)),
        new("cancel several", "/orders", OneCanceled, (client, token) => client.CancelOrdersAsync(["0xall", "0xother"], token)),
    ];

    public CallLimits Limits => CallLimits.Of(Path);

    public static VenueCall Of(string name) => All.Single(call => call.Name == name);

    /// <summary>Test cases of each value with each call.</summary>
    public static TheoryData<T, string> Each<T>(IEnumerable<T> values, IEnumerable<VenueCall> calls)
    {
        var cases = new TheoryData<T, string>();
        foreach (var (value, call) in values.SelectMany(value => calls.Select(call => (value, call))))
        {
            cases.Add(value, call.Name);
        }

        return cases;
    }

    public override string ToString() => Name;
}
