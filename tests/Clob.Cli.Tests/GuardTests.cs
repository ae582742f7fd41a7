using System.Runtime.InteropServices;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>clob guard</c> and <c>clob heartbeat</c>, as the real program, around commands of a shell.</summary>
public sealed class GuardTests : SandboxTest
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(120);

    public static TheoryData<PosixSignal> Signals
        => OperatingSystem.IsWindows() ? [] : [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("kill -SEGV $$", 139)]
    [InlineData("kill -KILL $$", 137)]
    public async Task When_the_command_ends_in_whatever_way_nothing_is_open_and_its_exit_code_is_kept(string script, int exitCode)
    {
        SkipWithoutShell();
        Seed(3);

        var run = await GuardAsync([], script);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
        Assert.Contains("verified: nothing is open; 3 canceled", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, Venue.GetHeartbeat().Accepted);
    }

    [Fact]
    public async Task The_command_has_the_standard_streams_and_the_report_goes_to_standard_error()
    {
        SkipWithoutShell();

        using var process = Start([], "read line; echo \"out $line\"; echo err >&2");
        await process.WriteAsync("hello\n");
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal($"out hello{Environment.NewLine}", run.Out);
        Assert.Contains("err", run.Error, StringComparison.Ordinal);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Signals))]
    public async Task A_signal_is_passed_on_and_then_nothing_is_open(PosixSignal signal)
    {
        IgnoredSignals.SkipWhereIgnored(signal);
        Seed(2);

        using var process = Start([], "trap 'echo told; exit 5' INT TERM HUP; echo ready; while :; do sleep 0.05; done");
        Assert.Equal("ready", await process.ReadLineAsync().WaitAsync(AtMost));
        process.Signal(signal);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal((5, $"told{Environment.NewLine}"), (run.ExitCode, run.Out));
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task A_command_that_ignores_the_request_to_end_is_killed()
    {
        SkipWithoutShell();
        Seed(2);

        using var process = Start(["--kill-after", "0.2s"], "trap '' INT TERM HUP; echo ready; while :; do sleep 0.05; done");
        Assert.Equal("ready", await process.ReadLineAsync().WaitAsync(AtMost));
        process.Signal(PosixSignal.SIGTERM);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(137, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task A_second_signal_kills_the_command_and_the_cancel_runs_nevertheless()
    {
        SkipWithoutShell();
        Seed(2);

        using var process = Start(["--kill-after", "1m"], "trap '' INT TERM HUP; while :; do echo tick; sleep 0.05; done");
        await ReadTicksAsync(process, count: 1);
        process.Signal(PosixSignal.SIGTERM);

        // The next one has to come a second later, which is 20 ticks and more.
        await ReadTicksAsync(process, count: 40);
        process.Signal(PosixSignal.SIGTERM);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(137, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task A_signal_is_passed_on_once_and_the_command_ends_in_its_time()
    {
        SkipWithoutShell();

        using var process = Start(
            [], "n=0; trap 'n=$((n+1))' INT TERM; echo ready; while [ $n = 0 ]; do sleep 0.05; done; sleep 0.5; exit $((10+n))");
        Assert.Equal("ready", await process.ReadLineAsync().WaitAsync(AtMost));
        process.Signal(PosixSignal.SIGINT);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(11, run.ExitCode);
    }

    [Fact]
    public async Task What_the_command_started_is_ended_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a process has started.");

        using var process = Start(["--kill-after", "5s"], "sleep 60 & echo $!; wait");
        var child = int.Parse(await process.ReadLineAsync().WaitAsync(AtMost), System.Globalization.CultureInfo.InvariantCulture);
        process.Signal(PosixSignal.SIGTERM);
        await process.EndAsync().WaitAsync(AtMost);

        Assert.False(await IsRunningAsync(child));
    }

    [Theory]
    [InlineData("sleep 60 & echo $!; exec sleep 61")]
    [InlineData("sh -c 'sleep 60 & echo $!; exec sleep 62'; true")]
    public async Task What_the_command_started_is_ended_also_where_the_signal_ends_the_command_first(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a process has started.");

        using var process = Start([], script);
        var child = int.Parse(await process.ReadLineAsync().WaitAsync(AtMost), System.Globalization.CultureInfo.InvariantCulture);
        process.Signal(PosixSignal.SIGTERM);

        // What is left would hold the streams open for a minute.
        var run = await process.EndAsync().InTime();

        Assert.Equal(143, run.ExitCode);
        Assert.False(await IsRunningAsync(child));
    }

    [Fact]
    public async Task A_signal_that_only_the_command_knows_is_passed_on_and_does_not_end_the_guard()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The number of the signal is that of Linux.");
        Seed(2);

        using var process = Start([], "trap 'exit 5' USR1; echo ready; while :; do sleep 0.05; done");
        Assert.Equal("ready", await process.ReadLineAsync().WaitAsync(AtMost));
        process.Signal(Guarding.UserSignals.All[0]);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(5, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
    }

    [Theory]
    [InlineData("guard")]
    [InlineData("heartbeat")]
    public async Task A_signal_while_it_cancels_leaves_the_report(string command)
    {
        IgnoredSignals.SkipWhereIgnored(PosixSignal.SIGTERM);
        Seed(2);
        Venue.AddFault(SandboxFault.Parse("/cancel-all when=after delay=1200ms"));
        Venue.AddFault(SandboxFault.Parse("/data/orders when=after delay=500ms"));
        string[] args = command == "guard" ? ["--", "/bin/sh", "-c", "echo ready >&2; exec sleep 60"] : [];
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), [command, "--base-address", BaseAddress, .. args]);
        await process.ReadErrorLineAsync().WaitAsync(AtMost);

        process.Signal(PosixSignal.SIGTERM);

        // The orders are read after the cancel had its response, and so more than a second after the first signal.
        await Guard.UntilAsync(() => Venue.Requests.Any(request => request.Path == "/data/orders"));
        process.Signal(PosixSignal.SIGTERM);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(command == "guard" ? 143 : 0, run.ExitCode);
        Assert.Contains("verified: nothing is open; 2 canceled", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guard_that_is_interrupted_while_it_starts_leaves_nothing_open()
    {
        SkipWithoutShell();
        Seed(2);
        Venue.AddFault(SandboxFault.Parse("/v1/heartbeats when=after delay=2s times=always"));

        using var process = Start([], "echo started");
        while (Venue.GetHeartbeat().Accepted == 0)
        {
            await Task.Yield();
        }

        process.Signal(PosixSignal.SIGTERM);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task A_command_that_shows_no_sign_of_life_is_ended()
    {
        SkipWithoutShell();
        Seed(2);
        var file = Path.GetTempFileName();
        try
        {
            var byFile = await GuardAsync(
                ["--liveness", file, "--liveness-timeout", "0.4s", "--kill-after", "0.2s"], "while :; do sleep 0.05; done");
            Seed(2);
            var byOutput = await GuardAsync(
                ["--liveness-stdin-of-child", "--liveness-timeout", "0.4s", "--kill-after", "0.2s"],
                "echo a; while :; do sleep 0.05; done");

            Assert.All([byFile, byOutput], run => Assert.Equal(143, run.ExitCode));
            Assert.All([byFile, byOutput], run => Assert.Contains("no sign of life", run.Error, StringComparison.Ordinal));
            Assert.Equal($"a{Environment.NewLine}", byOutput.Out);
            Assert.Empty(Venue.OpenOrders);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("--liveness-stdin-of-child", "for i in 1 2 3 4 5 6 7 8 9 10; do echo $i; sleep 0.2; done; exit 3")]
    [InlineData("--liveness", "for i in 1 2 3 4 5 6 7 8 9 10; do touch \"$FILE\"; sleep 0.2; done; exit 3")]
    public async Task A_command_that_shows_signs_of_life_goes_on(string option, string script)
    {
        SkipWithoutShell();
        var folder = Directory.CreateTempSubdirectory("clob-guard-");
        try
        {
            var file = Path.Combine(folder.FullName, "alive");
            string[] options = option == "--liveness" ? [option, file] : [option];

            var run = await GuardAsync([.. options, "--liveness-timeout", "1.5s"], $"FILE='{file}'; {script}");

            Assert.Equal(3, run.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Where_heartbeats_are_lost_the_command_is_ended()
    {
        SkipWithoutShell();
        Seed(2);
        Venue.AddFault(SandboxFault.Status(401, "/v1/heartbeats") with { From = 2, Times = null });

        var run = await GuardAsync([], "trap 'exit 9' TERM; while :; do sleep 0.05; done");

        Assert.Equal(9, run.ExitCode);
        Assert.Contains("Heartbeats are lost (CredentialsRefused)", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.OpenOrders);
    }

    [Fact]
    public async Task Where_it_only_warns_the_command_goes_on()
    {
        SkipWithoutShell();
        Venue.AddFault(SandboxFault.Status(401, "/v1/heartbeats") with { From = 2, Times = null });

        using var process = Start(["--on-lost", "warn"], "read line; exit 5");
        Assert.Contains(
            "Heartbeats are lost (CredentialsRefused)", await process.ReadErrorLineAsync().WaitAsync(AtMost), StringComparison.Ordinal);
        await process.WriteAsync("go on\n");
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(5, run.ExitCode);
        Assert.DoesNotContain("is ended", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_proven_that_nothing_is_open_it_exits_with_4()
    {
        SkipWithoutShell();
        Venue.AddFault(SandboxFault.Status(401, "/data/orders") with { Times = null });

        var run = await GuardAsync([], "exit 0");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("NOT verified", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guard", "--", "no-such-command-anywhere")]
    [InlineData("guard", "--", "./no-such-file")]
    [InlineData("guard")]
    [InlineData("guard", "--liveness-timeout", "5s", "--", "true")]
    [InlineData("guard", "--on-lost", "panic", "--", "true")]
    [InlineData("guard", "--liveness", "file", "--liveness-stdin-of-child", "--", "true")]
    [InlineData("guard", "--kill-after", "5", "--", "true")]
    public async Task Wrong_usage_sends_no_heartbeat(params string[] args)
    {
        var run = await Shell.RunAsync([args[0], "--base-address", BaseAddress, .. args[1..]]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task Refused_credentials_start_no_command()
    {
        var mark = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var run = await Shell.With("CLOB_API_KEY", "another")
            .RunAsync("guard", "--base-address", BaseAddress, "--", Environment.ProcessPath!, mark);

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(mark));
    }

    [Fact]
    public async Task Several_accounts_are_guarded_at_the_same_time()
    {
        SkipWithoutShell();
        var other = Venue.AddAccount();
        Seed(1);
        Venue.SeedOrders(2, other);
        var home = Directory.CreateTempSubdirectory("clob-guard-");
        try
        {
            foreach (var (name, account) in new[] { ("main", Venue.Account), ("hedge", other) })
            {
                new Credentials.ProfileStore(home.FullName).Save(name, new Credentials.Profile
                {
                    Address = account.Address,
                    ApiKey = account.ApiKey,
                    Secret = account.Secret,
                    Passphrase = account.Passphrase,
                });
            }

            using var process = ClobProcess.Start(
                new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = home.FullName },
                "guard", "--base-address", BaseAddress, "--profile", "main", "--profile", "hedge", "--", "/bin/sh", "-c", "exit 6");
            var run = await process.EndAsync().WaitAsync(AtMost);

            Assert.Equal(6, run.ExitCode);
            Assert.Empty(Venue.OpenOrders);
            Assert.NotEqual(0, Venue.GetHeartbeat(other).Accepted);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(false, "verified: nothing is open; 2 canceled")]
    [InlineData(true, "")]
    public async Task Heartbeats_alone_go_on_until_they_are_interrupted(bool letVenueFire, string output)
    {
        IgnoredSignals.SkipWhereIgnored(PosixSignal.SIGTERM);
        Seed(2);
        string[] option = letVenueFire ? ["--let-venue-fire"] : [];
        using var process = ClobProcess.Start(Shell.VariablesOf(Venue.Account), ["heartbeat", "--base-address", BaseAddress, .. option]);
        Assert.StartsWith("Heartbeats are acknowledged", await process.ReadErrorLineAsync().WaitAsync(AtMost), StringComparison.Ordinal);

        process.Signal(PosixSignal.SIGTERM);
        var run = await process.EndAsync().WaitAsync(AtMost);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(output, run.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(letVenueFire ? 2 : 0, Venue.OpenOrders.Count);
    }

    private static async Task ReadTicksAsync(ClobProcess process, int count)
    {
        for (var tick = 0; tick < count; tick++)
        {
            Assert.Equal("tick", await process.ReadLineAsync().WaitAsync(AtMost));
        }
    }

    private static async Task<bool> IsRunningAsync(int process)
        => Directory.Exists($"/proc/{process}")
            && !(await File.ReadAllTextAsync($"/proc/{process}/stat", TestContext.Current.CancellationToken))
                .Contains(") Z ", StringComparison.Ordinal);

    private static void SkipWithoutShell()
        => Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of these tests are those of a Unix shell.");

    private ClobProcess Start(string[] options, string script)
        => ClobProcess.Start(
            Shell.VariablesOf(Venue.Account), ["guard", "--base-address", BaseAddress, .. options, "--", "/bin/sh", "-c", script]);

    private async Task<CliRun> GuardAsync(string[] options, string script)
    {
        using var process = Start(options, script);
        return await process.EndAsync().WaitAsync(AtMost);
    }
}
