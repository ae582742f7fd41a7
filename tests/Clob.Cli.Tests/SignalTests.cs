using System.Runtime.InteropServices;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>Ctrl+C, SIGTERM and SIGHUP while <c>producer | clob cancel -</c> runs: the report is printed, with its exit code.</summary>
public sealed class SignalTests : SandboxTest
{
    // More than the first request takes.
    private const int Count = 1100;

    public static TheoryData<PosixSignal> Signals
        => OperatingSystem.IsWindows() ? [] : [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    [Theory(Timeout = 120_000, SkipTestWithoutData = true)]
    [MemberData(nameof(Signals))]
    public async Task A_signal_under_a_request_leaves_the_report_with_what_is_uncertain_and_what_was_not_sent(PosixSignal signal)
    {
        IgnoredSignals.SkipWhereIgnored(signal);
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var venue = RawVenue.Silent(() => received.TrySetResult());
        using var process = ClobProcess.Start(
            Shell.VariablesOf(SandboxAccount.CreateExample()), "cancel", "-", "--json", "--base-address", venue.BaseAddress);
        var ids = Enumerable.Range(0, Count).Select(number => FormattableString.Invariant($"0x{number:x}")).ToList();
        await process.WriteAsync(string.Join('\n', ids) + "\n");
        await received.Task.WaitAsync(TestContext.Current.CancellationToken);

        process.Signal(signal);
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, run.ExitCode);
        Assert.NotEmpty(run.Ids("uncertain"));
        Assert.NotEmpty(run.Ids("refused"));
        Assert.Equal(ids.Order(), run.Ids("uncertain").Concat(run.Ids("refused")).Order());
        Assert.DoesNotContain("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000, SkipTestWithoutData = true)]
    [MemberData(nameof(Signals))]
    public async Task A_signal_on_a_pipe_that_stays_open_leaves_the_report_of_what_was_canceled(PosixSignal signal)
    {
        IgnoredSignals.SkipWhereIgnored(signal);
        var ids = Seed(Count);
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), "cancel", "-", "--json", "--base-address", BaseAddress);
        await process.WriteAsync(string.Join('\n', ids) + "\n");

        Assert.True(await Eventually(() => Venue.OpenOrders.Count < Count));
        process.Signal(signal);
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(run.ExitCode, new[] { 1, 4 });
        Assert.NotEmpty(run.Ids("canceled").Concat(run.Ids("uncertain")));
        string[] members = ["canceled", "not_canceled", "unaccounted", "uncertain", "refused"];
        var reported = members.SelectMany(run.Ids).ToList();

        // The pipe may still hold ids that were not read.
        Assert.Equal(ids.Intersect(reported).Order(), reported.Order());
        Assert.Contains("Interrupted.", run.Error, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000, SkipTestWithoutData = true)]
    [MemberData(nameof(Signals))]
    public async Task Signals_that_come_together_leave_the_report(PosixSignal signal)
    {
        IgnoredSignals.SkipWhereIgnored(signal);
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var venue = RawVenue.Silent(() => received.TrySetResult());
        using var process = ClobProcess.Start(
            Shell.VariablesOf(SandboxAccount.CreateExample()), "cancel-all", "--json", "--base-address", venue.BaseAddress);
        await received.Task.WaitAsync(TestContext.Current.CancellationToken);

        process.Signal(signal);
        process.Signal(signal);
        process.Signal(PosixSignal.SIGTERM);
        var run = await process.EndAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("uncertain", run.Json.GetProperty("request").GetProperty("outcome").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_hangup_that_the_caller_ignores_ends_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no nohup.");
        var ids = Seed(1);
        using var process = ClobProcess.StartIgnoringHangup(
            Shell.VariablesOf(Venue.Account), "cancel", "-", "--json", "--base-address", BaseAddress);
        await process.WriteAsync(ids[0] + "\n");
        Assert.True(await Eventually(() => Venue.OpenOrders.Count == 0));

        process.Signal(PosixSignal.SIGHUP);
        process.EndInput();
        var run = await process.EndAsync().WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
    }

    // On another thread, so that tests that run at the same time have theirs.
    private static Task<bool> Eventually(Func<bool> condition) => Task.Factory.StartNew(
        () => SpinWait.SpinUntil(condition, TimeSpan.FromMinutes(1)),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
