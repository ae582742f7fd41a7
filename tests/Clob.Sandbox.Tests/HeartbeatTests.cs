using System.Text.Json;

namespace Clob.Sandbox.Tests;

/// <summary>Heartbeats: their ids, and the switch that fires when they stop.</summary>
public sealed class HeartbeatTests : OrderReadTest
{
    private const string Path = "/v1/heartbeats";

    private static readonly TimeSpan OneTick = TimeSpan.FromTicks(1);

    [Fact]
    public async Task The_first_heartbeat_sends_an_empty_id_and_gets_a_uuid()
    {
        var next = await BeatAsync("");

        Assert.True(Guid.TryParse(next, out _));
        Assert.Equal(next, Venue.GetHeartbeat().ExpectedId);
    }

    [Fact]
    public async Task Each_heartbeat_gets_a_new_id()
    {
        var first = await BeatAsync("");
        var second = await BeatAsync(first);
        var third = await BeatAsync(second);

        Assert.Equal(3, new HashSet<string> { first, second, third }.Count);
        Assert.Equal(3, Venue.GetHeartbeat().Accepted);
    }

    [Fact]
    public async Task An_id_that_is_not_expected_is_refused_with_the_expected_one()
    {
        var first = await BeatAsync("");
        var second = await BeatAsync(first);

        var refusal = await SendAsync(Heartbeat(first));

        Assert.Equal(400, refusal.Status);
        Assert.Equal($$"""{"error_msg":"Invalid Heartbeat ID","heartbeat_id":"{{second}}"}""", refusal.Body);
        await BeatAsync(second);
    }

    [Fact]
    public async Task A_refused_heartbeat_does_not_put_the_cancel_off()
    {
        await BeatAsync("");
        var due = Venue.GetHeartbeat().DueAt;
        Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(400, (await SendAsync(Heartbeat("unexpected"))).Status);

        Assert.Equal(due, Venue.GetHeartbeat().DueAt);
    }

    [Fact]
    public async Task An_empty_id_is_accepted_at_any_time()
    {
        await BeatAsync(await BeatAsync(""));

        await BeatAsync("");
    }

    [Fact]
    public async Task Null_is_an_empty_id()
    {
        var reply = await SendAsync(new SignedRequest(Account, Path, """{"heartbeat_id":null}""", method: "POST"));

        Assert.Equal(200, reply.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"heartbeat_id":1}""")]
    public async Task Another_body_is_refused(string body)
    {
        var reply = await SendAsync(new SignedRequest(Account, Path, body, method: "POST"));

        Assert.Equal(400, reply.Status);
        Assert.Null(Venue.GetHeartbeat().LastBeatAt);
    }

    [Fact]
    public async Task A_heartbeat_has_to_be_signed()
    {
        var request = Heartbeat("");
        request.Body = """{"heartbeat_id":"x"}""";

        Assert.Equal(401, (await SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 14)]
    [InlineData(4.999, 10.001)]
    [InlineData(5, 10)]
    [InlineData(7.5, 12.5)]
    public async Task The_switch_fires_when_the_venue_next_looks_after_10_s(double beatAt, double firesAfter)
    {
        var order = Order();
        Clock.Advance(TimeSpan.FromSeconds(beatAt));
        await BeatAsync("");

        Clock.Advance(TimeSpan.FromSeconds(firesAfter) - OneTick);
        Assert.Equal([order.Id], await ReadOpenAsync());

        Clock.Advance(OneTick);
        Assert.Empty(await ReadOpenAsync());
        Assert.Equal("ORDER_STATUS_CANCELED", Text(await ReadAsync(order.Id), "status"));
        Assert.Equal((1, Clock.GetUtcNow()), (Venue.GetHeartbeat().Fired, Venue.GetHeartbeat().FiredAt));
    }

    [Fact]
    public async Task Nothing_fires_without_a_heartbeat()
    {
        var order = Order();

        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([order.Id], await ReadOpenAsync());
        Assert.Equal(new SandboxHeartbeat(), Venue.GetHeartbeat());
    }

    [Fact]
    public async Task Heartbeats_every_5_s_keep_the_orders_open()
    {
        var order = Order();
        var id = "";
        for (var beat = 0; beat < 20; beat++)
        {
            id = await BeatAsync(id);
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal([order.Id], await ReadOpenAsync());
        Assert.Equal(0, Venue.GetHeartbeat().Fired);
    }

    [Fact]
    public async Task The_orders_of_other_API_keys_stay_open()
    {
        var other = Venue.AddAccount();
        var own = Order();
        var others = Order(owner: other);
        await BeatAsync("");

        Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal([others], Venue.OpenOrders);
        Assert.Equal(SandboxOrderState.Canceled, Venue.GetState(own.Id));
        Assert.Equal(0, Venue.GetHeartbeat(other).Fired);
    }

    [Fact]
    public async Task It_is_canceled_at_the_time_even_where_nobody_looks_until_later()
    {
        var before = Order();
        await BeatAsync("");
        var late = Venue.PlaceOrderAfter(TimeSpan.FromSeconds(10) + OneTick);

        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([late], Venue.OpenOrders);
        Assert.Equal(SandboxOrderState.Canceled, Venue.GetState(before.Id));
    }

    [Fact]
    public async Task It_fires_once_until_the_next_heartbeat_which_has_the_id_that_was_expected()
    {
        var id = await BeatAsync("");
        Clock.Advance(TimeSpan.FromMinutes(1));
        var order = Order();
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Venue.GetHeartbeat().Fired);
        Assert.Equal([order.Id], await ReadOpenAsync());

        await BeatAsync(id);
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, Venue.GetHeartbeat().Fired);
        Assert.Empty(await ReadOpenAsync());
    }

    [Fact]
    public async Task A_matched_order_stays_matched()
    {
        var order = Order(SandboxOrderState.Matched);
        var raced = Order(SandboxOrderState.Matching);
        await BeatAsync("");

        Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(SandboxOrderState.Matched, Venue.GetState(order.Id));
        Assert.Equal(SandboxOrderState.Matched, Venue.GetState(raced.Id));
    }

    [Fact]
    public async Task The_older_call_shares_the_registration_and_resets_the_id()
    {
        var id = await BeatAsync("");
        Clock.Advance(TimeSpan.FromSeconds(5));

        var reply = await SendAsync(new SignedRequest(Account, "/heartbeats", method: "POST"));

        Assert.Equal("""{"status":"ok"}""", reply.Body);
        Assert.Equal(Clock.GetUtcNow(), Venue.GetHeartbeat().LastBeatAt);
        Assert.Equal(400, (await SendAsync(Heartbeat(id))).Status);
        await BeatAsync("");
    }

    [Fact]
    public async Task A_registration_that_is_forgotten_does_not_fire_and_begins_anew()
    {
        var order = Order();
        var id = await BeatAsync("");

        Venue.ForgetHeartbeat();
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([order.Id], await ReadOpenAsync());
        var refusal = await SendAsync(Heartbeat(id));
        Assert.Equal((400, ""), (refusal.Status, JsonDocument.Parse(refusal.Body).RootElement.GetProperty("heartbeat_id").GetString()));
        await BeatAsync("");
    }

    [Fact]
    public async Task A_fault_forgets_the_registration()
    {
        var id = await BeatAsync("");
        Venue.AddFault(SandboxFault.Parse($"{Path} heartbeat=forgotten"));

        Assert.Equal(400, (await SendAsync(Heartbeat(id))).Status);
        Assert.Null(Venue.GetHeartbeat().DueAt);
    }

    [Fact]
    public async Task A_fault_makes_the_venue_expect_another_id_each_time()
    {
        var id = await BeatAsync("");
        Venue.AddFault(SandboxFault.Parse($"{Path} heartbeat=mismatched times=2"));

        var first = await SendAsync(Heartbeat(id));
        var second = await SendAsync(Heartbeat(Venue.GetHeartbeat().ExpectedId));

        Assert.Equal((400, 400), (first.Status, second.Status));
        Assert.NotEqual(first.Body, second.Body);
        await BeatAsync(Venue.GetHeartbeat().ExpectedId);
    }

    [Fact]
    public async Task The_documented_400_names_an_id()
    {
        Venue.AddFault(SandboxFault.Status(400, Path));

        Assert.Contains("\"heartbeat_id\"", (await SendAsync(Heartbeat(""))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_ids()
    {
        await using var other = await ClobSandbox.StartAsync(new ClobSandboxOptions { TimeProvider = Clock });
        var id = await BeatAsync("");

        using var client = new HttpClient();
        using var message = Heartbeat("").ToMessage(other.BaseAddress);
        using var response = await client.SendAsync(message);

        Assert.Equal(id, other.GetHeartbeat().ExpectedId);
    }

    private SignedRequest Heartbeat(string id) => new(Account, Path, $$"""{"heartbeat_id":"{{id}}"}""", method: "POST");

    private async Task<string> BeatAsync(string id) => Text(Json(await SendAsync(Heartbeat(id))), "heartbeat_id");
}
