using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task Clob_without_a_command_prints_the_help_and_exits_with_2()
    {
        var run = await new Shell().RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.All(
            ["demo", "sandbox", "doctor", "cancel", "cancel-all", "cancel-market", "keys", "completion"],
            name => Assert.Contains($"  {name} ", run.Out, StringComparison.Ordinal));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("cancel", "--help")]
    [InlineData("cancel", "--nope", "-h")]
    [InlineData("cancel-market", "-?")]
    [InlineData("--version")]
    public async Task Help_and_version_exit_with_0(params string[] args)
    {
        var run = await new Shell().RunAsync(args);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("cancel-all")]
    [InlineData("cancel-market")]
    public async Task The_help_of_a_cancel_names_the_variables_and_says_that_no_private_key_is_needed(string command)
    {
        var help = (await new Shell().RunAsync(command, "--help")).Out;

        Assert.All(
            ["CLOB_ADDRESS", "CLOB_API_KEY", "CLOB_SECRET", "CLOB_PASS_PHRASE"],
            name => Assert.Contains(name, help, StringComparison.Ordinal));
        Assert.Contains("No private key is needed", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("sandbox")]
    [InlineData("cancel")]
    [InlineData("cancel-all")]
    [InlineData("cancel-market")]
    [InlineData("doctor")]
    [InlineData("keys")]
    [InlineData("completion")]
    public async Task The_help_of_each_command_has_an_example_and_fits_a_terminal(string command)
    {
        var help = (await new Shell().RunAsync(command, "--help")).Out;

        var examples = help[help.IndexOf("Example", StringComparison.Ordinal)..];
        Assert.Contains($"  clob {command}", examples, StringComparison.Ordinal);
        Assert.All(examples.Split(Environment.NewLine), line => Assert.True(line.Length < 80, line));
    }
}
