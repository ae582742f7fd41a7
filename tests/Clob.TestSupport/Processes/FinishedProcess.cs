using System.ComponentModel;
using System.Diagnostics;

namespace Clob.TestSupport;

/// <summary>What a program printed, on both streams, and how it ended.</summary>
public sealed record FinishedProcess(int ExitCode, string Out, string Error)
{
    /// <summary>Both streams, standard output first.</summary>
    public string Output => Out + Error;

    /// <summary>Runs it to its end; null where there is no such program.</summary>
    public static Task<FinishedProcess?> RunAsync(string program, IEnumerable<string> arguments, string folder, TimeSpan atMost)
        => TryRunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder }, atMost);

    /// <summary>Runs it to its end.</summary>
    public static async Task<FinishedProcess> RunAsync(ProcessStartInfo start, TimeSpan atMost)
        => await TryRunAsync(start, atMost) ?? throw new InvalidOperationException($"There is no program '{start.FileName}'.");

    public override string ToString() => $"exit code {ExitCode}\n{Output}";

    private static async Task<FinishedProcess?> TryRunAsync(ProcessStartInfo start, TimeSpan atMost)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
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
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException(
                $"'{start.FileName} {string.Join(' ', start.ArgumentList)}' did not end within {atMost.TotalSeconds} s.");
        }
    }
}
