using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

public sealed class CancelTests : SandboxTest
{
    [Fact]
    public async Task Cancel_OneId_SendsDeleteOrder()
    {
        var id = Assert.Single(Seed(1));

        await RunAsync("cancel", id);

        Assert.Equal("DELETE /order", Assert.Single(Venue.Requests).ToString());
    }

    [Fact]
    public async Task Cancel_SeveralIds_SendsDeleteOrdersOnce()
    {
        var ids = Seed(2);

        await RunAsync("cancel", ids[0], ids[1]);

        Assert.Equal("DELETE /orders", Assert.Single(Venue.Requests).ToString());
        Assert.Equal($"""["{ids[0]}","{ids[1]}"]""", SentBody());
    }

    [Fact]
    public async Task Cancel_RepeatedId_SendsItOnce()
    {
        var ids = Seed(2);

        var run = await RunAsync("cancel", ids[0], ids[1], ids[0], "--json");

        Assert.Equal($"""["{ids[0]}","{ids[1]}"]""", SentBody());
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Fact]
    public async Task Cancel_OneIdRepeated_SendsDeleteOrder()
    {
        var id = Assert.Single(Seed(1));

        await RunAsync("cancel", id, id);

        Assert.Equal("DELETE /order", Assert.Single(Venue.Requests).ToString());
    }

    [Fact]
    public async Task Cancel_IdsThatDifferInCase_AreTwoIds()
    {
        await RunAsync("cancel", "0xa", "0xA");

        Assert.Equal("""["0xa","0xA"]""", SentBody());
    }

    [Fact]
    public async Task Cancel_MoreIdsThanARequestTakes_SendsThemInSeveral()
    {
        var ids = Seed(1200);

        var run = await RunAsync(["cancel", .. ids, "--json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Fact]
    public async Task Cancel_PendingOrderThatGoesLive_IsCanceled()
    {
        var ids = Seed(2);
        Venue.FailNext(new SandboxResponse(200, "application/json", $$$"""{"canceled":["{{{ids[0]}}}"],"not_canceled":{"{{{ids[1]}}}":"in flight"}}"""));

        var run = await RunAsync("cancel", ids[0], ids[1], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Equal(2, Venue.Requests.Count);
    }

    [Fact]
    public async Task Cancel_OpenOrders_ExitsWithZero()
    {
        var ids = Seed(2);

        var run = await RunAsync("cancel", ids[0], ids[1]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Cancel_AlreadyCanceled_ExitsWithZero()
    {
        var id = Assert.Single(Seed(1));
        Venue.SetState(id, SandboxOrderState.Canceled);

        Assert.Equal(0, (await RunAsync("cancel", id)).ExitCode);
    }

    [Theory]
    [InlineData(SandboxOrderState.Matched, "AlreadyMatched", "Order already matched")]
    [InlineData(SandboxOrderState.Forgotten, "Terminal", "Order not found or already canceled")]
    [InlineData(SandboxOrderState.Pending, "Pending", "Order can't be canceled because it is in flight")]
    public async Task Cancel_OrderThatStandsOrIsGone_ExitsWithOneAndSaysWhy(SandboxOrderState state, string kind, string reason)
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
    public async Task Cancel_UnknownOrder_ExitsWithOne()
    {
        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("""{"kind":"NotFound","reason":"Order not found"}""", run.Json.GetProperty("not_canceled").GetProperty("0x1").GetRawText());
    }

    [Fact]
    public async Task Cancel_Json_HasEveryMember()
    {
        var id = Assert.Single(Seed(1));

        var run = await RunAsync("cancel", id, "--json");

        Assert.Equal(
            $$"""{"canceled":["{{id}}"],"not_canceled":{},"unaccounted":[],"uncertain":{},"refused":{},"unrequested":[],"request":null}{{Environment.NewLine}}""",
            run.Out);
    }

    [Fact]
    public async Task Cancel_AddressWithPath_IsSentBelowIt()
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
