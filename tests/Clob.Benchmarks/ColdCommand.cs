using System.Diagnostics;
using System.Globalization;

namespace Clob.Benchmarks;

/// <summary>A program that cancels one order and ends.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="File">The program to start.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ColdCommand(string Name, string File, IReadOnlyList<string> Arguments)
{
    // It forks before it starts the program, so that the memory of this process does not count.
    private const string PeakMeter = "/usr/bin/time";

    public static bool CanMeasurePeak { get; } = OperatingSystem.IsLinux() && System.IO.File.Exists(PeakMeter);

    /// <summary>Runs the program, and returns the milliseconds from its start to its end.</summary>
    public async Task<double> RunAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await RunAsync(File, Arguments);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Runs the program, and returns its peak resident memory in MiB.</summary>
    public async Task<double> PeakAsync()
    {
        var file = Path.GetTempFileName();
        try
        {
            await RunAsync(PeakMeter, ["--format=%M", $"--output={file}", File, .. Arguments]);
            return double.Parse(await System.IO.File.ReadAllTextAsync(file), CultureInfo.InvariantCulture) / 1024;
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private async Task RunAsync(string file, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = ProjectFolder.Path,
            RedirectStandardOutput = true,
            Environment =
            {
                ["CLOB_ADDRESS"] = BenchmarkAccount.Address,
                ["CLOB_API_KEY"] = BenchmarkAccount.ApiKey,
                ["CLOB_SECRET"] = BenchmarkAccount.Secret,
                ["CLOB_PASS_PHRASE"] = BenchmarkAccount.Passphrase,
            },
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || !output.Contains("\"canceled\":[\"0x", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {output}");
        }
    }
}
