using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>Answers of status 200 that a careless reader would get wrong.</summary>
public sealed class ResponseTests : SandboxTest
{
    [Fact]
    public async Task An_id_in_both_members_is_not_canceled()
    {
        RespondNext("""{"canceled":["0x1"],"not_canceled":{"0x1":"Order already matched"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Ids("canceled"));
        Assert.Equal(["0x1"], run.Ids("not_canceled"));
        Assert.Empty(run.Ids("unrequested"));
    }

    [Fact]
    public async Task An_id_that_the_response_does_not_name_is_unaccounted()
    {
        RespondNext("""{"canceled":["0x1"],"not_canceled":{}}""");

        var run = await RunAsync("cancel", "0x1", "0x2", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("canceled"));
        Assert.Equal(["0x2"], run.Ids("unaccounted"));
    }

    [Fact]
    public async Task Ids_that_were_not_sent_are_named_and_are_no_failure()
    {
        RespondNext("""{"canceled":["0x1","0x8","0x8"],"not_canceled":{"0x9":"Order already matched"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("canceled"));
        Assert.Empty(run.Ids("not_canceled"));
        Assert.Equal(["0x8", "0x9"], run.Ids("unrequested"));
    }

    [Fact]
    public async Task An_id_in_another_case_is_another_id()
    {
        RespondNext("""{"canceled":["0xA"],"not_canceled":{}}""");

        var run = await RunAsync("cancel", "0xa", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0xa"], run.Ids("unaccounted"));
        Assert.Equal(["0xA"], run.Ids("unrequested"));
    }

    [Theory]
    [InlineData("cancel", "0x1", "0x2")]
    [InlineData("cancel-all")]
    public async Task An_id_that_the_response_names_twice_counts_once(params string[] args)
    {
        RespondNext("""{"canceled":["0x1","0x1","0x2"],"not_canceled":{}}""");

        Assert.Equal(["0x1", "0x2"], (await RunAsync([.. args, "--json"])).Ids("canceled"));
    }

    [Theory]
    [InlineData("""{"canceled":null,"not_canceled":null}""")]
    [InlineData("{}")]
    public async Task A_response_without_members_leaves_every_id_unaccounted(string response)
    {
        RespondNext(response);

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("unaccounted"));
    }

    [Fact]
    public async Task A_reason_of_no_known_kind_is_unknown_with_its_text()
    {
        RespondNext("""{"canceled":[],"not_canceled":{"0x1":"the moon is full"}}""");

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("""{"kind":"Unknown","reason":"the moon is full"}""", run.Json.GetProperty("not_canceled").GetProperty("0x1").GetRawText());
    }

    [Fact]
    public async Task Unaccounted_and_not_canceled_ids_together_exit_with_4()
    {
        RespondNext("""{"canceled":[],"not_canceled":{"0x1":"Order already matched"}}""");

        Assert.Equal(4, (await RunAsync("cancel", "0x1", "0x2")).ExitCode);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"OK\"")]
    [InlineData("""{"canceled":["0x1"]""")]
    [InlineData("""{"error":"Internal server error"}""")]
    public async Task An_unreadable_response_is_uncertain(string response)
    {
        RespondNext(response);

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("uncertain"));
    }

    [Fact]
    public async Task A_status_that_is_not_a_success_is_uncertain()
    {
        Venue.FailNext(new Clob.Sandbox.SandboxResponse(201, "application/json", """{"canceled":["0x1"],"not_canceled":{}}"""));

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("uncertain"));
    }
}
