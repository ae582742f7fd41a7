using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>Answers of status 200 that a careless reader would get wrong.</summary>
public sealed class ResponseTests : SandboxTest
{
    [Fact]
    public async Task Answer_IdInBothMembers_IsNotCanceled()
    {
        AnswerNext("""{"canceled":["0x1"],"not_canceled":{"0x1":"Order already matched"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Ids("canceled"));
        Assert.Equal(["0x1"], run.Ids("not_canceled"));
        Assert.Empty(run.Ids("unrequested"));
    }

    [Fact]
    public async Task Answer_WithoutAnIdThatWasSent_LeavesItUnaccounted()
    {
        AnswerNext("""{"canceled":["0x1"],"not_canceled":{}}""");

        var run = await RunAsync("cancel", "0x1", "0x2", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("canceled"));
        Assert.Equal(["0x2"], run.Ids("unaccounted"));
    }

    [Fact]
    public async Task Answer_WithIdsThatNobodySent_NamesThemAndDoesNotFail()
    {
        AnswerNext("""{"canceled":["0x1","0x8","0x8"],"not_canceled":{"0x9":"Order already matched"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("canceled"));
        Assert.Empty(run.Ids("not_canceled"));
        Assert.Equal(["0x8", "0x9"], run.Ids("unrequested"));
    }

    [Fact]
    public async Task Answer_IdInAnotherCase_IsAnotherId()
    {
        AnswerNext("""{"canceled":["0xA"],"not_canceled":{}}""");

        var run = await RunAsync("cancel", "0xa", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0xa"], run.Ids("unaccounted"));
        Assert.Equal(["0xA"], run.Ids("unrequested"));
    }

    [Theory]
    [InlineData("cancel", "0x1", "0x2")]
    [InlineData("cancel-all")]
    public async Task Answer_SameIdTwice_CountsOnce(params string[] args)
    {
        AnswerNext("""{"canceled":["0x1","0x1","0x2"],"not_canceled":{}}""");

        Assert.Equal(["0x1", "0x2"], (await RunAsync([.. args, "--json"])).Ids("canceled"));
    }

    [Theory]
    [InlineData("""{"canceled":null,"not_canceled":null}""")]
    [InlineData("{}")]
    public async Task Answer_WithoutMembers_LeavesEverythingUnaccounted(string answer)
    {
        AnswerNext(answer);

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("unaccounted"));
    }

    [Fact]
    public async Task Answer_ReasonOfNoKnownKind_IsUnknownWithItsText()
    {
        AnswerNext("""{"canceled":[],"not_canceled":{"0x1":"the moon is full"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("""{"kind":"Unknown","reason":"the moon is full"}""", run.Json.GetProperty("not_canceled").GetProperty("0x1").GetRawText());
    }

    [Fact]
    public async Task Answer_UnaccountedAndNotCanceled_ExitsWithFour()
    {
        AnswerNext("""{"canceled":[],"not_canceled":{"0x1":"Order already matched"}}""");

        Assert.Equal(4, (await RunAsync("cancel", "0x1", "0x2")).ExitCode);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"OK\"")]
    [InlineData("""{"canceled":["0x1"]""")]
    [InlineData("""{"error":"Internal server error"}""")]
    public async Task Answer_Unreadable_IsUncertain(string answer)
    {
        AnswerNext(answer);

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("uncertain"));
    }

    [Fact]
    public async Task Answer_StatusThatIsNoSuccess_IsUncertain()
    {
        Venue.FailNext(new Clob.Sandbox.SandboxResponse(201, "application/json", """{"canceled":["0x1"],"not_canceled":{}}"""));

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("uncertain"));
    }
}
