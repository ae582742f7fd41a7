using System.Runtime.Versioning;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>What <c>clob guard</c> and <c>clob heartbeat</c> do where they cannot start.</summary>
public sealed class GuardStartTests : SandboxTest
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(120);

    private readonly string _mark = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Theory]
    [InlineData("status=400 error=broken")]
    [InlineData("status=403")]
    [InlineData("status=404")]
    [InlineData("status=429")]
    [InlineData("status=503")]
    public async Task A_first_heartbeat_that_is_refused_leaves_orders_unguarded_so_all_is_canceled(string fault)
    {
        Seed(2);
        Venue.AddFault(SandboxFault.Parse($"/v1/heartbeats times=always {fault}"));

        var run = await GuardAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("The command was not started.", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing guards open orders: all open orders of the API key are canceled.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.OpenOrders);
        Assert.False(File.Exists(_mark));
    }

    [Theory]
    [InlineData("/v1/heartbeats times=always status=500")]
    [InlineData("/v1/heartbeats times=always heartbeat=mismatched")]
    [InlineData("/v1/heartbeats times=always status=400")]
    [InlineData("/v1/heartbeats times=1 status=500;/v1/heartbeats times=always status=403")]
    public async Task A_first_heartbeat_that_may_have_arrived_may_have_armed_the_switch_so_all_is_canceled(string faults)
    {
        Seed(2);
        foreach (var fault in faults.Split(';'))
        {
            Venue.AddFault(SandboxFault.Parse(fault));
        }

        var run = await GuardAsync();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(
            "A heartbeat may have armed the venue's switch: all open orders of the API key are canceled.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Empty(Venue.OpenOrders);
        Assert.False(File.Exists(_mark));
    }

    [Theory]
    [InlineData(500, "may have armed the venue's switch")]
    [InlineData(403, "the venue's switch is not armed")]
    public async Task Heartbeats_alone_say_whether_the_switch_may_be_armed(int status, string says)
    {
        Venue.AddFault(SandboxFault.Status(status, "/v1/heartbeats") with { Times = null });

        var run = await RunAsync("heartbeat");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_program_of_another_format_cannot_be_started_and_nothing_stays_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows programs by their names.");
        Seed(2);
        await File.WriteAllTextAsync(_mark, "neither a script nor a program", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(_mark, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var run = await ClobProcess.RunAsync(Shell.VariablesOf(Venue.Account), "guard", "--base-address", BaseAddress, "--", _mark)
                .WaitAsync(AtMost);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("The command cannot be started.", run.Error, StringComparison.Ordinal);
            Assert.Empty(Venue.OpenOrders);
        }
        finally
        {
            File.Delete(_mark);
        }
    }

    [Theory]
    [InlineData("--kill-after", "365d", "too long")]
    [InlineData("--liveness-timeout", "30d", "too long")]
    [InlineData("--liveness-timeout", "0.00000001s", "too short")]
    [InlineData("--liveness", "", "path of a file")]
    [InlineData("--liveness", ".", "path of a file")]
    public async Task A_value_that_no_guard_can_keep_to_is_wrong_usage(string option, string value, string complaint)
    {
        string[] liveness = option == "--liveness-timeout" ? ["--liveness", "alive"] : [];

        var run = await Shell.RunAsync(["guard", .. liveness, option, value, "--base-address", BaseAddress, "--", "true"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    private Task<CliRun> GuardAsync() => Shell.RunAsync("guard", "--base-address", BaseAddress, "--", Environment.ProcessPath!, _mark);
}
