using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CancelAllTests : SandboxTest
{
    [Fact]
    public async Task CancelAll_OpenOrders_CancelsThem()
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
    public async Task CancelAll_NoOpenOrders_ExitsWithZero()
    {
        var run = await RunAsync("cancel-all");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"0 canceled{Environment.NewLine}", run.Out);
    }

    [Fact]
    public async Task CancelAll_SomeOrdersStand_ExitsWithOne()
    {
        AnswerNext("""{"canceled":["0x1"],"not_canceled":{"0x2":"the order is pending"}}""");

        var run = await RunAsync("cancel-all", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("canceled"));
        Assert.Equal(["0x2"], run.Ids("not_canceled"));
    }

    [Fact]
    public async Task CancelAll_SomeOrdersWereCanceledBefore_ExitsWithZero()
    {
        AnswerNext("""{"canceled":["0x1"],"not_canceled":{"0x2":"Order already canceled"}}""");

        Assert.Equal(0, (await RunAsync("cancel-all")).ExitCode);
    }

    [Theory]
    [InlineData("cancel-all")]
    [InlineData("cancel-market", "--market", "0x5")]
    public async Task CallWithoutIds_Refused_SpeaksOfTheRequest(params string[] args)
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
    public async Task CallWithoutIds_CredentialsRefused_ExitsWithThree()
    {
        var run = await RunAsync(Shell.With("CLOB_API_KEY", "another"), "cancel-all", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(401, run.Json.GetProperty("request").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task CallWithoutIds_OutcomeUnknown_ExitsWithFour()
    {
        FailOnAndOn(Clob.Sandbox.SandboxResponse.InternalServerError);

        var run = await RunAsync("cancel-all", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("uncertain", run.Json.GetProperty("request").GetProperty("outcome").GetString());
        Assert.Equal(500, run.Json.GetProperty("request").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task CallWithoutIds_OutcomeUnknownOfAnEarlierAttempt_ExitsWithFourAndNamesWhatItKnows()
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
    public async Task CallWithoutIds_NotReachable_ExitsWithFourAndWasRefused()
    {
        var run = await Shell.RunAsync("cancel-all", "--json", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(4, run.ExitCode);
        var request = run.Json.GetProperty("request");
        Assert.Equal("refused", request.GetProperty("outcome").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, request.GetProperty("status").ValueKind);
        Assert.Contains("nothing was sent", request.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallWithoutIds_Fails_SaysSoInOneLineEach()
    {
        FailOnAndOn(Clob.Sandbox.SandboxResponse.InternalServerError);

        var run = await RunAsync("cancel-all");

        Assert.Equal($"uncertain: status 500{Environment.NewLine}", run.Out);
        Assert.StartsWith("clob: cancelAllOrders: status 500", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
