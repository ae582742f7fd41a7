using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CancelAllTests : SandboxTest
{
    [Fact]
    public async Task Cancel_all_cancels_the_open_orders()
    {
        var ids = Seed(3);

        var run = await RunAsync("cancel-all", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("DELETE /cancel-all", Assert.Single(Venue.Requests).ToString());
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Empty(run.Ids("unrequested"));
        Assert.Empty(run.Ids("unaccounted"));
    }

    [Fact]
    public async Task Cancel_all_without_open_orders_exits_with_0()
    {
        var run = await RunAsync("cancel-all");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"0 canceled{Environment.NewLine}", run.Out);
    }

    [Fact]
    public async Task Cancel_all_exits_with_1_where_some_orders_are_not_canceled()
    {
        RespondNext("""{"canceled":["0x1"],"not_canceled":{"0x2":"the order is pending"}}""");

        var run = await RunAsync("cancel-all", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("canceled"));
        Assert.Equal(["0x2"], run.Ids("not_canceled"));
    }

    [Fact]
    public async Task Cancel_all_exits_with_0_where_the_others_were_canceled_before()
    {
        RespondNext("""{"canceled":["0x1"],"not_canceled":{"0x2":"Order already canceled"}}""");

        Assert.Equal(0, (await RunAsync("cancel-all")).ExitCode);
    }

    [Theory]
    [InlineData("cancel-all")]
    [InlineData("cancel-market", "--market", "0x5")]
    public async Task A_refused_call_without_ids_is_in_the_request_member(params string[] args)
    {
        Venue.TradingMode = Clob.Sandbox.SandboxTradingMode.Disabled;

        var run = await RunAsync([.. args, "--json"]);

        Assert.Equal(1, run.ExitCode);
        var request = run.Json.GetProperty("request");
        Assert.Equal("refused", request.GetProperty("outcome").GetString());
        Assert.Equal(503, request.GetProperty("status").GetInt32());
        Assert.Contains("Trading is currently disabled", request.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_ids_with_refused_credentials_exits_with_3()
    {
        var run = await RunAsync(Shell.With("CLOB_API_KEY", "another"), "cancel-all", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(401, run.Json.GetProperty("request").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_call_without_ids_of_unknown_outcome_exits_with_4()
    {
        FailOnAndOn(Clob.Sandbox.SandboxResponse.InternalServerError);

        var run = await RunAsync("cancel-all", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("uncertain", run.Json.GetProperty("request").GetProperty("outcome").GetString());
        Assert.Equal(500, run.Json.GetProperty("request").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_call_without_ids_with_an_earlier_attempt_of_unknown_outcome_exits_with_4_and_names_what_is_known()
    {
        var ids = Seed(2);
        Venue.FailNext(Clob.Sandbox.SandboxResponse.InternalServerError);

        var run = await RunAsync("cancel-all", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Equal("uncertain", run.Json.GetProperty("request").GetProperty("outcome").GetString());
        Assert.Equal(500, run.Json.GetProperty("request").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_call_without_ids_to_an_unreachable_venue_is_refused_and_exits_with_4()
    {
        var run = await Shell.RunAsync("cancel-all", "--json", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(4, run.ExitCode);
        var request = run.Json.GetProperty("request");
        Assert.Equal("refused", request.GetProperty("outcome").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, request.GetProperty("status").ValueKind);
        Assert.Contains("nothing was sent", request.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_call_without_ids_is_one_line_on_each_stream()
    {
        FailOnAndOn(Clob.Sandbox.SandboxResponse.InternalServerError);

        var run = await RunAsync("cancel-all");

        Assert.Equal($"uncertain: status 500{Environment.NewLine}", run.Out);
        Assert.StartsWith("clob: cancelAllOrders: status 500", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
