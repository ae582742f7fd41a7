using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>A person at a terminal is asked before everything is canceled on a server that is not this machine's.</summary>
public sealed class ConfirmationTests
{
    // No program listens there: a command that sends a request exits with 4.
    private static readonly string[] CancelAll = ["cancel-all", "--base-address", "https://clob.invalid"];

    private static readonly Shell Person = new Shell { IsInputTerminal = true, ErrorColumns = 80 }.As(SandboxAccount.CreateExample());

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("n\n")]
    [InlineData("no\n")]
    [InlineData("yesterday\n")]
    public async Task Cancel_all_sends_nothing_where_the_person_does_not_say_yes(string typed)
    {
        var run = await (Person with { Input = typed }).RunAsync(CancelAll);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("Nothing was sent.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_answered_with_no_leaves_an_object_where_one_was_asked_for()
    {
        var run = await (Person with { Input = "n\n" }).RunAsync([.. CancelAll, "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("refused", run.Json.GetProperty("request").GetProperty("outcome").GetString());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_question_that_is_interrupted_leaves_an_object_and_sends_nothing()
    {
        using var interruption = new CancellationTokenSource();
        using var keyboard = new SilentReader(interruption.Cancel);
        var shell = Person with { Interruption = interruption.Token, Adjust = environment => environment with { In = keyboard } };

        var run = await shell.RunAsync([.. CancelAll, "--json"]).WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, run.ExitCode);
        var request = run.Json.GetProperty("request");
        Assert.Equal("refused", request.GetProperty("outcome").GetString());
        Assert.Equal("Not sent. Interrupted.", request.GetProperty("error").GetString());
        Assert.Contains("Nothing was sent.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\n")]
    [InlineData(" YES \n")]
    public async Task Cancel_all_goes_on_where_the_person_says_yes(string typed)
    {
        var run = await (Person with { Input = typed }).RunAsync(CancelAll);

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith(
            $"Cancel all open orders of this API key of {SandboxAccount.CreateExample().Address} at https://clob.invalid/? [y/N] ",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_all_with_the_yes_option_does_not_ask()
    {
        var run = await Person.RunAsync([.. CancelAll, "--yes"]);

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("[y/N]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_all_in_a_dry_run_does_not_ask()
    {
        var run = await Person.RunAsync([.. CancelAll, "--dry-run"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData(false, 80)]
    [InlineData(true, null)]
    public async Task Cancel_all_does_not_ask_a_program(bool isInputTerminal, int? errorColumns)
    {
        var run = await (Person with { IsInputTerminal = isInputTerminal, ErrorColumns = errorColumns }).RunAsync(CancelAll);

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("[y/N]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_all_on_this_machine_does_not_ask()
    {
        var run = await Person.RunAsync("cancel-all", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("[y/N]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_market_names_what_it_cancels_and_does_not_ask()
    {
        var run = await Person.RunAsync("cancel-market", "--market", "0x5", "--base-address", "https://clob.invalid");

        Assert.DoesNotContain("[y/N]", run.Error, StringComparison.Ordinal);
    }
}
