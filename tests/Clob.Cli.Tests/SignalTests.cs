using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>Ctrl+C and SIGTERM while <c>producer | clob cancel -</c> runs: the report comes, with its own exit code.</summary>
public sealed class SignalTests : SandboxTest
{
    // More than the first request takes.
    private const int Count = 1100;

    public static TheoryData<bool> Signals => OperatingSystem.IsWindows() ? [] : [true, false];

    [Theory(Timeout = 120_000, SkipTestWithoutData = true)]
    [MemberData(nameof(Signals))]
    public async Task A_signal_under_a_request_leaves_the_report_with_what_is_uncertain_and_what_was_not_sent(bool isInterrupt)
    {
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var venue = RawVenue.Silent(() => received.TrySetResult());
        using var process = ClobProcess.Start(
            Shell.VariablesOf(SandboxAccount.CreateExample()), "cancel", "-", "--json", "--base-address", venue.BaseAddress);
        var ids = Enumerable.Range(0, Count).Select(number => FormattableString.Invariant($"0x{number:x}")).ToList();
        await process.WriteAsync(string.Join('\n', ids) + "\n");
        await received.Task.WaitAsync(TestContext.Current.CancellationToken);

        Signal(process, isInterrupt);
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, run.ExitCode);
        Assert.NotEmpty(run.Ids("uncertain"));
        Assert.NotEmpty(run.Ids("refused"));
        Assert.Equal(ids.Order(), run.Ids("uncertain").Concat(run.Ids("refused")).Order());
        Assert.DoesNotContain("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000, SkipTestWithoutData = true)]
    [MemberData(nameof(Signals))]
    public async Task A_signal_on_a_pipe_that_stays_open_leaves_the_report_of_what_was_canceled(bool isInterrupt)
    {
        var ids = Seed(Count);
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), "cancel", "-", "--json", "--base-address", BaseAddress);
        await process.WriteAsync(string.Join('\n', ids) + "\n");

        Assert.True(await Eventually(() => Venue.OpenOrders.Count < Count));
        Signal(process, isInterrupt);
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(run.ExitCode, new[] { 1, 4 });
        Assert.NotEmpty(run.Ids("canceled").Concat(run.Ids("uncertain")));
        string[] members = ["canceled", "not_canceled", "unaccounted", "uncertain", "refused"];
        var told = members.SelectMany(run.Ids).ToList();

        // The pipe may still hold ids that were not read.
        Assert.Equal(ids.Intersect(told).Order(), told.Order());
        Assert.Contains("Interrupted.", run.Error, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Signals))]
    public async Task Signals_that_come_together_leave_the_report(bool isInterrupt)
    {
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var venue = RawVenue.Silent(() => received.TrySetResult());
        using var process = ClobProcess.Start(
            Shell.VariablesOf(SandboxAccount.CreateExample()), "cancel-all", "--json", "--base-address", venue.BaseAddress);
        await received.Task.WaitAsync(TestContext.Current.CancellationToken);

        Signal(process, isInterrupt);
        Signal(process, isInterrupt);
        Signal(process, !isInterrupt);
        var run = await process.EndAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("uncertain", run.Json.GetProperty("request").GetProperty("outcome").GetString());
    }

    private static void Signal(ClobProcess process, bool isInterrupt)
    {
        if (isInterrupt)
        {
            process.Interrupt();
        }
        else
        {
            process.Terminate();
        }
    }

    // On a thread of its own, so that tests that run at the same time have theirs.
    private static Task<bool> Eventually(Func<bool> condition) => Task.Factory.StartNew(
        () => SpinWait.SpinUntil(condition, TimeSpan.FromMinutes(1)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
