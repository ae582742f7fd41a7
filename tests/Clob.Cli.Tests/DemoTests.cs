using Clob.Cli.Tests.World;
using Clob.Spec;

namespace Clob.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_WithoutAnyVariable_ExitsWithZero()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Demo_FirstLine_SaysWhatItIs()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains("embedded sandbox", run.OutLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Calls_AreAllFourOperations()
    {
        var run = await new Shell().RunAsync("demo");

        ClobOperation[] operations =
            [ClobOperations.CancelOrder, ClobOperations.CancelOrders, ClobOperations.CancelMarketOrders, ClobOperations.CancelAllOrders];
        Assert.All(operations, operation => Assert.Contains(run.OutLines, line => line.StartsWith($"{operation.Method} {operation.Path} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("already canceled")]
    [InlineData("already matched")]
    [InlineData("not found")]
    [InlineData("gone, unknown how")]
    [InlineData("pending, may still go live")]
    public async Task Demo_Orders_MeetEveryOutcome(string outcome)
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains(run.OutLines, line => System.Text.RegularExpressions.Regex.IsMatch(line, $"^ +0x[0-9a-f]{{64}} +{outcome}(  |$)"));
    }

    [Fact]
    public async Task Demo_CancelByMarketAndCancelAll_BothCancelSomething()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains("3 canceled", run.OutLines);
        Assert.Equal("1 canceled", run.OutLines[^2]);
    }
}
