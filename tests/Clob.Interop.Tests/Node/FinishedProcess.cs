using System.ComponentModel;
using System.Diagnostics;

namespace Clob.Interop.Tests.Node;

/// <summary>What a program that runs to its end left behind.</summary>
internal sealed record FinishedProcess(int ExitCode, string Output)
{
    /// <summary>Runs it; null where there is no such program.</summary>
    public static async Task<FinishedProcess?> RunAsync(string program, IEnumerable<string> arguments, string folder, TimeSpan atMost)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(atMost);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' did not end within {atMost.TotalSeconds} s.");
        }
    }
}
