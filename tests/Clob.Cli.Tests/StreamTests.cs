using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>Streams of the real program that are closed or full: the exit code stays true, and nothing is aborted.</summary>
public sealed class StreamTests : SandboxTest
{
    private const string Unknown = "0xdead";

    /// <summary>Redirections, the exit code of a report that says "not found", and whether the report is on standard output.</summary>
    public static TheoryData<string, int, bool> Redirections => OperatingSystem.IsLinux()
        ? new()
        {
            { "2>&-", 1, true },
            { "2>/dev/full", 1, true },
            { "<&-", 1, true },
            { "<&- 2>&-", 1, true },
            { ">&-", 4, false },
            { ">/dev/full", 4, false },
            { ">&- 2>&-", 4, false },
            { ">/dev/full 2>/dev/full", 4, false },
            { "<&- >&- 2>&-", 4, false },
        }
        : [];

    public static TheoryData<string> UnreadableInputs => OperatingSystem.IsLinux() ? ["<&-", "</tmp", "<&- >&-", "<&- >&- 2>&-"] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Redirections))]
    public async Task A_stream_that_takes_nothing_never_turns_into_success(string redirections, int exitCode, bool hasReport)
    {
        var run = await ClobProcess.RunRedirectedAsync(
            Shell.VariablesOf(Venue.Account), redirections, "cancel", Unknown, "--json", "--base-address", BaseAddress);

        Assert.Equal(exitCode, run.ExitCode);
        if (hasReport)
        {
            Assert.Equal([Unknown], run.Ids("not_canceled"));
        }
        else if (!redirections.Contains("2>", StringComparison.Ordinal))
        {
            Assert.Contains("Standard output cannot be written to", run.Error, StringComparison.Ordinal);
            Assert.Contains("1 not found", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_that_no_one_reads_is_not_a_success(bool asJson)
    {
        var id = Assert.Single(Seed(1));
        string[] args = ["cancel", "-", "--base-address", BaseAddress];
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), asJson ? [.. args, "--json"] : args);

        var run = await process.EndWithoutReaderAsync(id);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("The report is lost there; in short: 1 canceled.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.OpenOrders);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(UnreadableInputs))]
    public async Task Input_that_cannot_be_read_is_wrong_usage_and_nothing_is_sent(string redirections)
    {
        var run = await ClobProcess.RunRedirectedAsync(
            Shell.VariablesOf(Venue.Account), redirections, "cancel", "-", "--json", "--base-address", BaseAddress);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Venue.Requests);
        Assert.DoesNotContain("may have been carried out", run.Error, StringComparison.Ordinal);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Redirections))]
    public async Task Wrong_usage_stays_wrong_usage(string redirections, int exitCode, bool hasReport)
    {
        Assert.NotEqual(0, exitCode + (hasReport ? 1 : 0));

        var run = await ClobProcess.RunRedirectedAsync(Shell.VariablesOf(Venue.Account), redirections, "cancel", "--nope");

        Assert.Equal(2, run.ExitCode);
    }
}
