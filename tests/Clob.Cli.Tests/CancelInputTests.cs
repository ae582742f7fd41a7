using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

public sealed class CancelInputTests : SandboxTest
{
    [Theory]
    [InlineData("0x1\n0x2\n")]
    [InlineData("  0x1 \t 0x2")]
    [InlineData("\r\n\r\n0x1\r\n\r\n   \r\n0x2\r\n")]
    [InlineData("\uFEFF0x1\n0x2")]
    [InlineData("0x1 0x2\n0x1")]
    public async Task Input_IdsBetweenWhiteSpace_AreSentOnceEach(string input)
    {
        await RunAsync(Shell with { Input = input }, "cancel", "-");

        Assert.Equal("""["0x1","0x2"]""", SentBody());
    }

    [Fact]
    public async Task Input_OneId_SendsDeleteOrders()
    {
        await RunAsync(Shell with { Input = "0x1" }, "cancel", "-");

        Assert.Equal("DELETE /orders", Assert.Single(Venue.Requests).ToString());
    }

    [Fact]
    public async Task Input_OpenOrders_AreCanceled()
    {
        var ids = Seed(3);

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Theory]
    [InlineData("", "no order ids")]
    [InlineData(" \r\n\t\n", "no order ids")]
    [InlineData("0x1 --json 0x2", "'--json'")]
    [InlineData("0x1\n-", "'-'")]
    [InlineData("0x1\0", "control character")]
    public async Task Input_WithoutUsableIds_IsWrongUsage(string input, string complaint)
    {
        var run = await RunAsync(Shell with { Input = input }, "cancel", "-", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task Input_MoreIdsThanARequestTakes_IsSentInSeveral()
    {
        var ids = Seed(2500);

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Empty(Venue.OpenOrders);
        Assert.True(Venue.Requests.Count > 2);
    }

    [Fact]
    public async Task Input_UnusableIdAfterSomeWereSent_IsToldWithTheReport()
    {
        var ids = Seed(500);

        var run = await RunAsync(Shell with { Input = string.Join(' ', [.. ids, "--json", "0x1"]) }, "cancel", "-", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Contains("Standard input, id 501: '--json' is no id", run.Error, StringComparison.Ordinal);
        Assert.Contains("what comes after it was not read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_LongerThanABlock_KeepsIdsWhole()
    {
        var ids = Enumerable.Range(0, 9000).Select(number => $"0x{number:x16}").ToList();

        var run = await RunAsync(Shell with { Input = string.Join('\n', ids) }, "cancel", "-", "--json");

        Assert.Equal(ids, run.Ids("not_canceled"));
    }

    [Fact]
    public async Task Input_Interrupted_SendsNothing()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var run = await RunAsync(Shell with { Input = "0x1", Interruption = interruption.Token }, "cancel", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(Venue.Requests);
    }

    // The time-out is for the day on which it fails: it would wait for ever.
    [Fact(Timeout = 60_000)]
    public async Task Input_InterruptedWhileNobodyTypes_EndsAndSendsNothing()
    {
        using var interruption = new CancellationTokenSource();
        using var keyboard = new SilentReader(interruption.Cancel);
        var shell = Shell with
        {
            Interruption = interruption.Token,
            Adjust = environment => environment with { In = keyboard },
        };

        var run = await RunAsync(shell, "cancel", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(Venue.Requests);
    }
}
