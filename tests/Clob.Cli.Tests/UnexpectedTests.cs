using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>What nobody foresaw.</summary>
public sealed class UnexpectedTests : SandboxTest
{
    private static readonly Func<CliEnvironment, CliEnvironment> NoSpace = environment => environment with { Out = new FullDisk() };

    [Theory]
    [InlineData("cancel", "0x1")]
    [InlineData("cancel", "0x1", "--json")]
    [InlineData("cancel-all")]
    public async Task Unexpected_AfterARequest_IsOneLineAndAnUnknownOutcome(params string[] args)
    {
        var run = await RunAsync(Shell with { Adjust = NoSpace }, args);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal($"clob: Unexpected IOException. The request may have been carried out: ask for the orders, or send it again.{Environment.NewLine}", run.Error);
    }

    [Fact]
    public async Task Unexpected_InTheDemo_IsOneLineAndAFailure()
    {
        var run = await (Shell with { Adjust = NoSpace }).RunAsync("demo");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"clob: Unexpected IOException.{Environment.NewLine}", run.Error);
    }

    [Fact]
    public async Task Unexpected_BeforeTheRequestIsSent_IsRefused()
    {
        var shell = Shell with { Adjust = environment => environment with { TimeProvider = new BrokenClock() } };

        var run = await RunAsync(shell, "cancel", "0x1", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Unexpected NotSupportedException. Nothing was sent.", run.Json.GetProperty("refused").GetProperty("0x1").GetString(), StringComparison.Ordinal);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new NotSupportedException();
    }
}
