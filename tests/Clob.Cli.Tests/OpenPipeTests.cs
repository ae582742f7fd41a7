using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary><c>producer | clob cancel -</c> with a producer that pauses: its orders are canceled as they come.</summary>
public sealed class OpenPipeTests : SandboxTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact(Timeout = 120_000)]
    public async Task Orders_of_a_pipe_that_pauses_are_canceled_before_it_goes_on()
    {
        var ids = Seed(4);
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), "cancel", "-", "--json", "--base-address", BaseAddress);

        await process.WriteAsync($"{ids[0]}\n{ids[1]}\n");
        Assert.True(await Eventually(() => Venue.OpenOrders.Count == 2));

        await process.WriteAsync($"oops\n{ids[2]}\n");
        Assert.True(await Eventually(() => Venue.OpenOrders.Count == 1));

        await process.WriteAsync(ids[3]);
        process.EndInput();
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(ids.Order(), run.Ids("canceled").Order());
        Assert.Equal(["oops"], run.Ids("refused"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Refused_credentials_end_a_pipe_that_stays_open()
    {
        var variables = Shell.VariablesOf(Venue.Account);
        variables["CLOB_SECRET"] = Convert.ToBase64String(new byte[32]);
        using var process = ClobProcess.Start(variables, "cancel", "-", "--json", "--base-address", BaseAddress);

        await process.WriteAsync("0x1\n0x2\n");
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["0x1", "0x2"], run.Ids("refused"));
    }

    [Fact(Timeout = 120_000)]
    public async Task An_order_that_comes_over_and_over_is_canceled()
    {
        var id = Assert.Single(Seed(1));
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), "cancel", "-", "--json", "--base-address", BaseAddress);
        using var end = new CancellationTokenSource();
        var lines = string.Concat(Enumerable.Repeat($"{id}\n", 1000));
        var writing = Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    await process.WriteAsync(lines);
                }
            },
            TestContext.Current.CancellationToken);

        Assert.True(await Eventually(() => Venue.OpenOrders.Count == 0));
        await end.CancelAsync();
        await writing;
        process.EndInput();

        Assert.Equal([id], (await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken)).Ids("canceled"));
    }

    // On another thread, so that tests that run at the same time have theirs.
    private static Task<bool> Eventually(Func<bool> condition) => Task.Factory.StartNew(
        () => SpinWait.SpinUntil(condition, Patience), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
