using System.Diagnostics;
using System.Globalization;

namespace Clob.Benchmarks;

/// <summary>A process that cancels the ids that it is given, once it is told to.</summary>
internal sealed class PaceProcess : IDisposable
{
    public const string Name = "pace-process";

    private readonly Process _process;

    private PaceProcess(Process process) => _process = process;

    /// <summary>Starts one; once the task is complete, it has its ids and its connection.</summary>
    public static async Task<PaceProcess> StartAsync(Uri venue, string[] orderIds)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(PaceProcess).Assembly.Location, Name, venue.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteLineAsync(string.Join(' ', orderIds));
        await process.StandardInput.FlushAsync();
        _ = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process ended before it was ready.");
        return new PaceProcess(process);
    }

    /// <summary>What the process itself does.</summary>
    public static async Task RunAsync(Uri venue)
    {
        var orderIds = (await Console.In.ReadLineAsync())!.Split(' ');
        using var client = ClobClient.Create(BenchmarkClients.Credentials, new ClobClientOptions { BaseAddress = venue });
        await client.WarmUpAsync();
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        var report = await new OrderCanceler(client).CancelAsync(orderIds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Canceled.Count} {report.Attempts}"));
    }

    /// <summary>Tells it to cancel, and waits until it has.</summary>
    public async Task<(int Canceled, int Requests)> CancelAsync()
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
        var words = (await _process.StandardOutput.ReadLineAsync())!.Split(' ');
        return (int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
