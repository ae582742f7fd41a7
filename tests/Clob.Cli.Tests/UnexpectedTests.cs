using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>Unexpected exceptions.</summary>
public sealed class UnexpectedTests : SandboxTest
{
    private static readonly Func<CliEnvironment, CliEnvironment> NoSpace = environment => environment with { Out = new FullDisk() };

    [Theory]
    [InlineData("cancel", "0x1")]
    [InlineData("cancel", "0x1", "--json")]
    [InlineData("cancel-all")]
    public async Task A_report_that_standard_output_does_not_take_is_told_in_short_and_is_no_success(params string[] args)
    {
        var run = await RunAsync(Shell with { Adjust = NoSpace }, args);

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith(
            "clob: Standard output cannot be written to: the disk may be full, or it is closed. The report is lost there; in short: ",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret-plans", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "CLOB_SECRET", "YW5vdGhlcg==", "cancel", "0x1")]
    [InlineData(2, "CLOB_SECRET", "", "cancel", "0x1")]
    [InlineData(2, "CLOB_SECRET", "YW5vdGhlcg==", "cancel", "nonsense")]
    public async Task Standard_output_that_takes_nothing_hides_no_worse_exit_code(
        int exitCode, string variable, string value, params string[] args)
        => Assert.Equal(exitCode, (await RunAsync(Shell.With(variable, value) with { Adjust = NoSpace }, args)).ExitCode);

    [Theory]
    [InlineData(4, "cancel", "0x1", "--base-address", "http://127.0.0.1:1/")]
    [InlineData(2, "cancel", "nonsense")]
    [InlineData(2, "cancel-market")]
    [InlineData(1, "completion", "bash")]
    public async Task Standard_error_that_takes_nothing_changes_no_exit_code(int exitCode, params string[] args)
    {
        using var full = new FullDisk();
        var isLost = exitCode == 1;
        var shell = Shell with { Adjust = environment => environment with { Error = full, Out = isLost ? full : environment.Out } };

        Assert.Equal(exitCode, (await shell.RunAsync(args)).ExitCode);
    }

    [Fact]
    public async Task An_unexpected_exception_in_the_demo_is_one_line_and_a_failure()
    {
        var run = await (Shell with { Adjust = NoSpace }).RunAsync("demo");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"clob: Standard output cannot be written to: the disk may be full, or it is closed.{Environment.NewLine}", run.Error);
    }

    [Fact]
    public async Task An_unexpected_exception_before_the_request_is_refused()
    {
        var shell = Shell with { Adjust = environment => environment with { TimeProvider = new BrokenClock() } };

        var run = await RunAsync(shell, "cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "Unexpected NotSupportedException. Nothing was sent.",
            run.Json.GetProperty("refused").GetProperty("0x1").GetString(),
            StringComparison.Ordinal);
    }

    /// <summary>A clock that fails, which no fake clock does.</summary>
    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new NotSupportedException();
    }
}
