using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

public sealed class CancelTests : SandboxTest
{
    [Fact]
    public async Task One_id_sends_DELETE_order()
    {
        var id = Assert.Single(Seed(1));

        await RunAsync("cancel", id);

        Assert.Equal("DELETE /order", Assert.Single(Venue.Requests).ToString());
    }

    [Fact]
    public async Task Several_ids_send_DELETE_orders_once()
    {
        var ids = Seed(2);

        await RunAsync("cancel", ids[0], ids[1]);

        Assert.Equal("DELETE /orders", Assert.Single(Venue.Requests).ToString());
        Assert.Equal($"""["{ids[0]}","{ids[1]}"]""", SentBody());
    }

    [Fact]
    public async Task A_repeated_id_is_sent_once()
    {
        var ids = Seed(2);

        var run = await RunAsync("cancel", ids[0], ids[1], ids[0], "--json");

        Assert.Equal($"""["{ids[0]}","{ids[1]}"]""", SentBody());
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Fact]
    public async Task One_repeated_id_sends_DELETE_order()
    {
        var id = Assert.Single(Seed(1));

        await RunAsync("cancel", id, id);

        Assert.Equal("DELETE /order", Assert.Single(Venue.Requests).ToString());
    }

    [Fact]
    public async Task Ids_that_differ_in_case_are_two_ids()
    {
        await RunAsync("cancel", "0xa", "0xA");

        Assert.Equal("""["0xa","0xA"]""", SentBody());
    }

    [Fact]
    public async Task More_ids_than_a_request_takes_are_sent_in_several()
    {
        var ids = Seed(1200);

        var run = await RunAsync(["cancel", .. ids, "--json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Fact]
    public async Task A_pending_order_that_goes_live_is_canceled()
    {
        var ids = Seed(2);
        Venue.FailNext(new SandboxResponse(200, "application/json", $$$"""{"canceled":["{{{ids[0]}}}"],"not_canceled":{"{{{ids[1]}}}":"in flight"}}"""));

        var run = await RunAsync("cancel", ids[0], ids[1], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Equal(2, Venue.Requests.Count);
    }

    [Fact]
    public async Task A_cancel_of_open_orders_exits_with_0()
    {
        var ids = Seed(2);

        var run = await RunAsync("cancel", ids[0], ids[1]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_cancel_of_a_canceled_order_exits_with_0()
    {
        var id = Assert.Single(Seed(1));
        Venue.SetState(id, SandboxOrderState.Canceled);

        Assert.Equal(0, (await RunAsync("cancel", id)).ExitCode);
    }

    [Theory]
    [InlineData(SandboxOrderState.Matched, "AlreadyMatched", "Order already matched")]
    [InlineData(SandboxOrderState.Forgotten, "Terminal", "Order not found or already canceled")]
    [InlineData(SandboxOrderState.Pending, "Pending", "Order can't be canceled because it is in flight")]
    public async Task A_cancel_of_an_order_that_is_not_canceled_exits_with_1_and_says_why(
        SandboxOrderState state, string kind, string reason)
    {
        var id = Assert.Single(Seed(1));
        Venue.SetState(id, state);

        var run = await RunAsync("cancel", id, "--json");

        Assert.Equal(1, run.ExitCode);
        var rejection = run.Json.GetProperty("not_canceled").GetProperty(id);
        Assert.Equal(kind, rejection.GetProperty("kind").GetString());
        Assert.Equal(reason, rejection.GetProperty("reason").GetString());
        Assert.Contains(reason, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancel_of_an_unknown_order_exits_with_1()
    {
        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("""{"kind":"NotFound","reason":"Order not found"}""", run.Json.GetProperty("not_canceled").GetProperty("0x1").GetRawText());
    }

    [Fact]
    public async Task The_JSON_of_a_cancel_has_every_member()
    {
        var id = Assert.Single(Seed(1));

        var run = await RunAsync("cancel", id, "--json");

        Assert.Equal(
            $$"""{"canceled":["{{id}}"],"not_canceled":{},"unaccounted":[],"uncertain":{},"refused":{},"unrequested":[],"request":null}{{Environment.NewLine}}""",
            run.Out);
    }

    [Fact]
    public async Task An_address_with_a_path_is_sent_below_it()
    {
        var run = await Shell.RunAsync("cancel", "0x1", "--base-address", BaseAddress + "clob/v1");

        Assert.Equal("DELETE /clob/v1/order", Assert.Single(Venue.Requests).ToString());
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("0xa1,0xb2")]
    [InlineData("0xa1, 0xb2,")]
    [InlineData("0xa1;0xb2")]
    [InlineData("0xa1 0xb2")]
    [InlineData("0xa1\n0xb2\n")]
    [InlineData("""["0xa1","0xb2"]""")]
    [InlineData("0xa1,", "0xb2")]
    [InlineData("""["0xa1"]""", "0xb2")]
    public async Task Ids_of_one_argument_in_any_shape_of_list_are_sent_one_by_one(params string[] ids)
    {
        await RunAsync(["cancel", .. ids]);

        Assert.Equal("""["0xa1","0xb2"]""", SentBody());
    }
}
