using Clob.Cli.Tests.World;
using Clob.Spec;

namespace Clob.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_needs_no_variables_and_exits_with_0()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_first_line_of_the_demo_says_what_it_is()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains("embedded sandbox", run.OutLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_calls_all_four_operations()
    {
        var run = await new Shell().RunAsync("demo");

        ClobOperation[] operations =
            [ClobOperations.CancelOrder, ClobOperations.CancelOrders, ClobOperations.CancelMarketOrders, ClobOperations.CancelAllOrders];
        Assert.All(operations, operation => Assert.Contains(
            run.OutLines, line => line.StartsWith($"{operation.Method} {operation.Path} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("already canceled")]
    [InlineData("already matched")]
    [InlineData("not found")]
    [InlineData("no longer open, canceled or matched")]
    [InlineData("pending, may still go live")]
    public async Task The_orders_of_the_demo_have_every_outcome(string outcome)
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains(run.OutLines, line => System.Text.RegularExpressions.Regex.IsMatch(line, $"^ +0x[0-9a-f]{{64}} +{outcome}(  |$)"));
    }

    [Fact]
    public async Task The_market_cancel_and_cancel_all_of_the_demo_both_cancel_orders()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains("3 canceled", run.OutLines);
        Assert.Contains("1 canceled", run.OutLines);
    }

    [Fact]
    public async Task The_demo_proves_what_became_of_an_order_whose_cancel_had_no_response()
    {
        var run = await new Shell().RunAsync("demo");

        Assert.Contains("1 uncertain", run.OutLines);
        Assert.Contains("GET /data/order/{orderID}  what reading the order proves", run.OutLines);
        Assert.Equal("verified: none of them is open; 1 partly filled, the rest canceled", run.OutLines[^2]);
    }
}
