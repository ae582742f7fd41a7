using System.Diagnostics;
using System.Globalization;

namespace Clob.Benchmarks;

/// <summary>
/// One cancel as a whole process, from its start to its end, in turns: the command line as native code, the same on the shared
/// runtime, and the venue's own clients in Node.js. The server is in this process.
/// </summary>
internal static class ColdStartBenchmark
{
    private const int Rounds = 25;
    private const double MostMilliseconds = 25;
    private const double MostOfOfficial = 0.1;
    private const double MostMebibytes = 25;

    public static async Task RunAsync(TextWriter output)
    {
        if (!OfficialClient.V1.IsInstalled(output) || !OfficialClient.V2.IsInstalled(output))
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("clob-cold-start-");
        try
        {
            await PublishAsync(folder.CreateSubdirectory("native").FullName);
            await PublishAsync(folder.CreateSubdirectory("runtime").FullName, "-p:PublishAot=false");
            await using var venue = await CannedVenue.ListenAsync();
            await MeasureAsync(output, await CommandsAsync(folder.FullName, new Uri(venue.Urls.MinBy(url => url.Length)!)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, IReadOnlyList<ColdCommand> commands)
    {
        var times = await InTurnsAsync(commands, Rounds, command => command.RunAsync());
        Table.Title(output, $"one cancel as a whole process, {Rounds} of each, in turns");
        for (var index = 0; index < commands.Count; index++)
        {
            var ratio = Interleaved.Median(times[index].Zip(times[0], (one, native) => one / native));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {commands[index].Name,-52} median {Interleaved.Median(times[index]),6:0.0} ms, "
                + $"{times[index].Min():0.0} to {times[index].Max():0.0} ms   {ratio:0.0}x"));
        }

        var median = Interleaved.Median(times[0]);
        var ofOfficial = Interleaved.Median(times[0].Zip(times[2], (native, official) => native / official));
        Table.Row(output, "native, median", string.Create(CultureInfo.InvariantCulture, $"{median:0.0} ms"), median, MostMilliseconds);
        Table.Row(output, "native, against the official client", Table.Times(ofOfficial), ofOfficial, MostOfOfficial);
        if (!ColdCommand.CanMeasurePeak)
        {
            output.WriteLine("  The peak memory is not measured: that needs Linux and GNU time (/usr/bin/time).");
            return;
        }

        const int peaks = 5;
        var memory = await InTurnsAsync(commands, peaks, command => command.PeakAsync());
        foreach (var (command, peak) in commands.Zip(memory))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {command.Name,-52} at its peak {peak.Max():0.0} MiB, the largest of {peaks}"));
        }

        Table.Row(
            output,
            "native, peak memory",
            string.Create(CultureInfo.InvariantCulture, $"{memory[0].Max():0.0} MiB"),
            memory[0].Max(),
            MostMebibytes);
    }

    /// <summary>Runs each command once without counting it, and then all of them in turns.</summary>
    private static async Task<List<double>[]> InTurnsAsync(
        IReadOnlyList<ColdCommand> commands, int rounds, Func<ColdCommand, Task<double>> measure)
    {
        var values = commands.Select(_ => new List<double>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var index = 0; index < commands.Count; index++)
            {
                var value = await measure(commands[index]);
                if (round >= 0)
                {
                    values[index].Add(value);
                }
            }
        }

        return values;
    }

    private static async Task<IReadOnlyList<ColdCommand>> CommandsAsync(string folder, Uri venue)
    {
        var orderId = BenchmarkClients.OrderIds(1)[0];
        string[] cancel = ["cancel", orderId, "--json", "--base-address", venue.AbsoluteUri];
        var node = await OfficialClient.NodeVersionAsync();
        ColdCommand[] official = [.. await Task.WhenAll(new[] { OfficialClient.V1, OfficialClient.V2 }.Select(async client => new ColdCommand(
            $"{await client.DescribeAsync()}, Node.js {node}",
            "node",
            ["official-cancel.mjs", client.Version, venue.AbsoluteUri, OfficialClient.Credentials, orderId])))];
        return
        [
            new("clob cancel, native", Path.Combine(folder, "native", OperatingSystem.IsWindows() ? "clob.exe" : "clob"), cancel),
            new("dotnet clob.dll cancel, ReadyToRun", "dotnet", [Path.Combine(folder, "runtime", "clob.dll"), .. cancel]),
            .. official,
        ];
    }

    private static async Task PublishAsync(string folder, params string[] properties)
    {
        string[] publish =
            ["publish", Path.Combine("..", "..", "src", "Clob.Cli"), "-c", "Release", "-o", folder, "-nologo", .. properties];
        using var process = Process.Start(new ProcessStartInfo("dotnet", publish) { WorkingDirectory = ProjectFolder.Path, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The command line cannot be published:\n{output}");
        }
    }
}
