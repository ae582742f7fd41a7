using System.Text.Json;

namespace Clob.Sandbox.Tests;

/// <summary>The official TypeScript client cancels on the sandbox, and gets what it expects of the venue.</summary>
public sealed class OfficialClientTests : SandboxTest
{
    [Fact]
    public async Task CancelOrder_is_canceled()
    {
        var order = Order();

        var answer = await CallAsync("cancelOrder", new { orderID = order.Id });

        AssertAnswer(answer, [order.Id], []);
        Assert.Equal(SandboxOrderState.Canceled, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task CancelOrders_are_canceled_or_have_a_reason()
    {
        var open = Order();
        var matched = Order(SandboxOrderState.Matched);

        var answer = await CallAsync("cancelOrders", new[] { matched.Id, open.Id, "0x1" });

        AssertAnswer(answer, [open.Id], new() { [matched.Id] = "Order already matched", ["0x1"] = "Order not found" });
    }

    [Fact]
    public async Task CancelAll_cancels_everything()
    {
        var orders = Venue.SeedOrders(5);

        AssertAnswer(await CallAsync("cancelAll"), [.. orders.Select(order => order.Id)], []);
    }

    [Fact]
    public async Task CancelMarketOrders_cancels_what_both_filters_match()
    {
        var orders = Venue.SeedOrders(12);

        var answer = await CallAsync("cancelMarketOrders", new { market = orders[0].Market, asset_id = orders[0].AssetId });

        AssertAnswer(answer, [orders[0].Id, orders[6].Id], []);
    }

    [Fact]
    public async Task Cancel_with_another_secret_is_unauthorized()
    {
        var stranger = new SandboxAccount(Account.Address, Account.ApiKey, SandboxAccount.CreateExample(2).Secret, Account.Passphrase);

        var answer = await OfficialClient.CallAsync(BaseAddress, stranger, "cancelAll");

        Assert.Equal("Unauthorized/Invalid api key", answer.GetProperty("error").GetString());
        Assert.Equal(401, answer.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Cancel_with_the_time_of_the_venue_is_within_its_bound()
    {
        await using var strict = await ClobSandbox.StartAsync(new ClobSandboxOptions { TimeProvider = Clock, MaxClockSkew = TimeSpan.Zero });
        var order = strict.SeedOrders(1).Single();

        var answer = await OfficialClient.CallAsync(
            strict.BaseAddress, strict.Account, "cancelOrder", new { orderID = order.Id }, useServerTime: true);

        AssertAnswer(answer, [order.Id], []);
    }

    [Fact]
    public async Task Restart_is_what_it_is()
    {
        Venue.Restart(TimeSpan.FromMinutes(1));

        var answer = await OfficialClient.CallAsync(BaseAddress, Account, "cancelAll");

        Assert.Equal(("service not ready", 425), (answer.GetProperty("error").GetString(), answer.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task GetOpenOrders_reads_every_page()
    {
        var orders = Venue.SeedOrders(120);

        var answer = await CallAsync("getOpenOrders");

        Assert.Equal(orders.Select(order => order.Id), answer.EnumerateArray().Select(order => order.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task GetOrder_shows_what_became_of_it()
    {
        var order = Order(SandboxOrderState.Canceled);

        var answer = await CallAsync("getOrder", order.Id);

        Assert.Equal("ORDER_STATUS_CANCELED", answer.GetProperty("status").GetString());
    }

    private static void AssertAnswer(JsonElement answer, string[] canceled, Dictionary<string, string> notCanceled)
    {
        Assert.Equal(["canceled", "not_canceled"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(canceled, answer.GetProperty("canceled").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(notCanceled, answer.GetProperty("not_canceled").Deserialize<Dictionary<string, string>>());
    }

    private Task<JsonElement> CallAsync(string call, object? parameter = null) =>
        OfficialClient.CallAsync(BaseAddress, Account, call, parameter);
}
