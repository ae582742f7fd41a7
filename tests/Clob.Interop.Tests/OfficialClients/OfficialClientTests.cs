using System.Text.Json;
using Clob.Interop.Tests.Node;
using Clob.Sandbox;

namespace Clob.Interop.Tests.OfficialClients;

/// <summary>The official clients cancel on the sandbox, and get what they expect of the venue.</summary>
public abstract class OfficialClientTests(string version) : IAsyncLifetime
{
    private readonly OfficialClient _client = new(version);
    private ClobSandbox _venue = null!;

    public async ValueTask InitializeAsync() => _venue = await ClobSandbox.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _venue.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [NodeFact]
    public async Task CancelOrder_cancels_it()
    {
        var order = _venue.SeedOrders(1).Single();

        AssertAnswer(await CallAsync("cancelOrder", new { orderID = order.Id }), [order.Id], []);

        Assert.Equal(SandboxOrderState.Canceled, _venue.GetState(order.Id));
    }

    [NodeFact]
    public async Task CancelOrders_cancels_them_or_has_a_reason()
    {
        var orders = _venue.SeedOrders(2);
        _venue.SetState(orders[1].Id, SandboxOrderState.Matched);

        var answer = await CallAsync("cancelOrders", new[] { orders[1].Id, orders[0].Id, "0x1" });

        AssertAnswer(answer, [orders[0].Id], new() { [orders[1].Id] = "Order already matched", ["0x1"] = "Order not found" });
    }

    [NodeFact]
    public async Task CancelAll_cancels_everything()
    {
        var orders = _venue.SeedOrders(5);

        AssertAnswer(await CallAsync("cancelAll"), [.. orders.Select(order => order.Id)], []);
    }

    [NodeFact]
    public async Task CancelMarketOrders_cancels_what_both_filters_match()
    {
        var orders = _venue.SeedOrders(12);

        var answer = await CallAsync("cancelMarketOrders", new { market = orders[0].Market, asset_id = orders[0].AssetId });

        AssertAnswer(answer, [orders[0].Id, orders[6].Id], []);
    }

    [NodeFact]
    public async Task A_wrong_secret_is_unauthorized()
    {
        var account = _venue.Account;
        var stranger = new SandboxAccount(account.Address, account.ApiKey, SandboxAccount.CreateExample(2).Secret, account.Passphrase);

        var answer = await _client.CallAsync(_venue.BaseAddress, stranger, "cancelAll");

        Assert.Equal("Unauthorized/Invalid api key", answer.GetProperty("error").GetString());
        Assert.Equal(401, answer.GetProperty("status").GetInt32());
    }

    [NodeFact]
    public async Task The_time_of_the_venue_is_within_its_bound()
    {
        var clock = new FakeClock();
        await using var strict = await ClobSandbox.StartAsync(
            new ClobSandboxOptions { TimeProvider = clock, MaxClockSkew = TimeSpan.Zero });
        var order = strict.SeedOrders(1).Single();

        var answer = await _client.CallAsync(
            strict.BaseAddress, strict.Account, "cancelOrder", new { orderID = order.Id }, useServerTime: true);

        AssertAnswer(answer, [order.Id], []);
    }

    [NodeFact]
    public async Task A_restart_is_what_it_is()
    {
        _venue.Restart(TimeSpan.FromDays(1));

        var answer = await CallAsync("cancelAll");

        Assert.Equal(("service not ready", 425), (answer.GetProperty("error").GetString(), answer.GetProperty("status").GetInt32()));
    }

    [NodeFact]
    public async Task GetOpenOrders_reads_every_page()
    {
        var orders = _venue.SeedOrders(120);

        var answer = await CallAsync("getOpenOrders");

        Assert.Equal(orders.Select(order => order.Id), answer.EnumerateArray().Select(order => order.GetProperty("id").GetString()));
    }

    [NodeFact]
    public async Task GetOrder_tells_its_state()
    {
        var order = _venue.SeedOrders(1).Single();
        _venue.SetState(order.Id, SandboxOrderState.Canceled);

        Assert.Equal("ORDER_STATUS_CANCELED", (await CallAsync("getOrder", order.Id)).GetProperty("status").GetString());
    }

    [NodeFact]
    public async Task PostHeartbeat_begins_and_goes_on_with_the_id_that_it_got()
    {
        var first = (await CallAsync("postHeartbeat")).GetProperty("heartbeat_id").GetString();
        var second = (await CallAsync("postHeartbeat", first)).GetProperty("heartbeat_id").GetString();

        Assert.NotEqual(first, second);
        Assert.Equal((second, 2), (_venue.GetHeartbeat().ExpectedId, _venue.GetHeartbeat().Accepted));
    }

    [NodeFact]
    public async Task PostHeartbeat_with_another_id_is_refused_with_the_expected_one()
    {
        var expected = (await CallAsync("postHeartbeat")).GetProperty("heartbeat_id").GetString();

        var answer = await CallAsync("postHeartbeat", "another");

        Assert.Equal(400, answer.GetProperty("status").GetInt32());
        Assert.Contains("Invalid Heartbeat ID", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(expected, _venue.GetHeartbeat().ExpectedId);
    }

    private static void AssertAnswer(JsonElement answer, string[] canceled, Dictionary<string, string> notCanceled)
    {
        Assert.Equal(["canceled", "not_canceled"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(canceled, answer.GetProperty("canceled").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(notCanceled, answer.GetProperty("not_canceled").Deserialize<Dictionary<string, string>>());
    }

    private Task<JsonElement> CallAsync(string call, object? parameter = null)
        => _client.CallAsync(_venue.BaseAddress, _venue.Account, call, parameter);
}
