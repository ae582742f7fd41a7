using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Clob.Interop.Tests.Node;

/// <summary>A started program ends with what started it, in every way that this can end.</summary>
public sealed partial class SupervisedProcessTests
{
    private const string EndlessProgram = "console.log(`up ${process.pid}`); setInterval(() => {}, 60000)";

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    [NodeFact]
    public async Task StartInfo_input_closes_ends_the_program()
    {
        using var supervisor = Process.Start(SupervisedProcess.StartInfo("node", ["-e", EndlessProgram]))!;
        Assert.StartsWith("up", await supervisor.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        supervisor.StandardInput.Close();

        await AssertAllEndedAsync(supervisor);
    }

    [NodeFact]
    public async Task StartInfo_process_that_started_it_is_killed_ends_the_program()
    {
        const string Host = """
            require('node:child_process').spawn('node', process.argv.slice(1), { stdio: ['pipe', 'inherit', 'inherit'] });
            setInterval(() => {}, 60000);
            """;
        var start = new ProcessStartInfo("node", ["-e", Host, ProjectFiles.RunUntilParentEnds, "node", "--eval=" + EndlessProgram])
        {
            RedirectStandardOutput = true,
        };
        using var host = Process.Start(start)!;
        Assert.StartsWith("up", await host.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        host.Kill();

        await AssertAllEndedAsync(host);
    }

    [NodeFact]
    public async Task DisposeAsync_running_program_is_gone()
    {
        var process = await SupervisedProcess.StartAsync("node", ["-e", EndlessProgram], Up());
        var id = int.Parse(process.Ready.Groups["id"].Value, CultureInfo.InvariantCulture);

        await process.DisposeAsync();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [NodeFact]
    public async Task StartAsync_program_ends_before_it_is_ready_says_what_it_said()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SupervisedProcess.StartAsync("node", ["-e", "console.error('no spec, no proxy')"], Up()));

        Assert.Contains("ended before it was ready", failure.Message, StringComparison.Ordinal);
        Assert.Contains("no spec, no proxy", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The end of the output comes when the last process that could write to it is gone.</summary>
    private static async Task AssertAllEndedAsync(Process process)
    {
        using var limit = new CancellationTokenSource(AtMost);
        Assert.Empty(await process.StandardOutput.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
    }

    [GeneratedRegex(@"^up (?<id>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Up();
}
