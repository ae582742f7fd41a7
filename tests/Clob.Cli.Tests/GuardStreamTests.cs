using System.Runtime.InteropServices;
using Clob.Cli.Guarding;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>clob guard</c> and <c>clob heartbeat</c> where nobody reads what they write, such as on a terminal that is paused.</summary>
public sealed class GuardStreamTests : SandboxTest
{
    [Theory]
    [InlineData(null, 3)]
    [InlineData("/v1/heartbeats times=always status=403", 4)]
    [InlineData("/v1/heartbeats from=2 times=always status=401", 143)]
    public async Task A_standard_error_that_nobody_reads_keeps_no_order_open(string? fault, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of a Unix shell.");
        Seed(2);
        using var error = new StuckWriter();
        AddFault(fault);
        var script = exitCode == 143 ? "while :; do sleep 0.05; done" : "exit 3";

        // Heartbeats and reads keep their times, except where the start would take all of its own.
        var shell = Stuck(error) with { TimeProvider = exitCode == 4 ? new HastyClock() : TimeProvider.System };
        var run = await shell.RunAsync("guard", "--base-address", BaseAddress, "--", "/bin/sh", "-c", script).InTime();

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
        error.Read();
    }

    [Fact]
    public async Task A_standard_error_that_nobody_reads_does_not_keep_heartbeats_from_their_end()
    {
        Seed(2);
        using var error = new StuckWriter();
        AddFault("/v1/heartbeats from=2 times=always status=401");

        var run = await (Stuck(error) with { TimeProvider = TimeProvider.System }).RunAsync("heartbeat", "--base-address", BaseAddress, "--json").InTime();

        Assert.Equal(4, run.ExitCode);
        Assert.Empty(Venue.OpenOrders);
        error.Read();
    }

    [Theory]
    [InlineData(1, "echo ready >&2; echo tick")]
    [InlineData(2, "echo ready")]
    public async Task The_program_ends_where_nobody_reads_one_of_its_streams(int stream, string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size of a full pipe is that of Linux.");
        Seed(2);
        var folder = Directory.CreateTempSubdirectory("clob-guard-");
        try
        {
            string[] liveness = stream == 1 ? ["--liveness-stdin-of-child"] : [];
            string[] command = ["/bin/sh", "-c", $"trap 'exit 5' TERM; {script}; while :; do sleep 0.05; done"];
            using var process = ClobProcess.StartWithFullPipe(
                Shell.VariablesOf(Venue.Account),
                Path.Combine(folder.FullName, "pipe"),
                stream,
                ["guard", "--base-address", BaseAddress, .. liveness, "--", .. command]);
            Assert.Equal("ready", await (stream == 1 ? process.ReadErrorLineAsync() : process.ReadLineAsync()).InTime());

            process.Signal(PosixSignal.SIGTERM);
            var run = await process.EndAsync().InTime();

            Assert.Equal(5, run.ExitCode);
            Assert.Empty(Venue.OpenOrders);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task At_a_terminal_the_end_of_the_command_writes_nothing_that_a_pause_would_hold_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(ClobProcess.Terminal), "There is no program that makes a terminal.");

        var run = await ClobProcess.RunAtTerminalAsync(
            Shell.VariablesOf(Venue.Account), "guard", "--base-address", BaseAddress, "--", "/bin/sh", "-c", "exit 3").InTime();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("nothing is open", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[?1h", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_output_that_nobody_reads_does_not_hold_up_what_watches_the_command()
    {
        using var output = new StuckStream();
        var liveness = new OutputLiveness(TimeProvider.System);

        // The outer task ends when the call returns, and the inner one when everything is passed on.
        var call = Task.Run(
            () => Task.FromResult(liveness.PassAsync(new MemoryStream("alive\n"u8.ToArray()), output)),
            TestContext.Current.CancellationToken);
        var passing = await call.InTime();

        Assert.False(passing.IsCompleted);
        output.Read();
        await passing.InTime();
        Assert.Equal("alive\n"u8, output.ToArray());
    }

    private Shell Stuck(StuckWriter error)
        => Shell with { Adjust = environment => environment with { Error = error, ErrorPatience = TimeSpan.Zero } };

    private void AddFault(string? fault)
    {
        if (fault is not null)
        {
            Venue.AddFault(SandboxFault.Parse(fault));
        }
    }

    /// <summary>A standard output that waits in the call, as that of the runtime does.</summary>
    private sealed class StuckStream : MemoryStream
    {
        private readonly ManualResetEventSlim _isRead = new();

        public void Read() => _isRead.Set();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _isRead.Wait(cancellationToken);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
