using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Benchmarks;

/// <summary>One cancel by the venue's own TypeScript client, in Node.js, beside this one, on the same server, in turns.</summary>
internal static class OfficialClientBenchmark
{
    private const string Script = "official-client.mjs";
    private const int WarmUpRounds = 60;
    private const int Rounds = 60;
    private const int CallsPerRound = 100;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Path.Combine(AppContext.GetData("ProjectFolder") as string ?? "", "..", "Clob.Sandbox.Tests");
        var package = Path.Combine(folder, "node_modules", "@polymarket", "clob-client", "package.json");
        if (!File.Exists(package))
        {
            output.WriteLine("The official client is not installed. Run 'npm ci --ignore-scripts' in tests/Clob.Sandbox.Tests first.");
            return;
        }

        using var venue = await CannedVenue.StartAsync();
        var orderId = BenchmarkClients.OrderIds(1)[0];
        using var node = Start(venue.Address, orderId);
        await using var services = BenchmarkClients.Registered(venue.Address);
        var client = services.GetRequiredService<IClobClient>();

        List<double> ours = [];
        List<double> theirs = [];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var one = await MedianAsync(client, orderId);
            var other = await MedianAsync(node);
            if (round >= 0)
            {
                ours.Add(one);
                theirs.Add(other);
            }
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(package));
        var version = manifest.RootElement.GetProperty("version").GetString();
        Table.Title(output, $"one cancel, one after another, {Rounds} rounds of {CallsPerRound} calls each, in turns");
        output.WriteLine($"  AddClobClient                        {Table.Micro(Interleaved.Median(ours)),12}");
        output.WriteLine($"  @polymarket/clob-client {version,-12} {Table.Micro(Interleaved.Median(theirs)),12}   {Table.Times(Interleaved.Median(theirs.Zip(ours, (their, our) => their / our)))}   Node.js {await NodeVersionAsync()}");
    }

    private static async Task<double> MedianAsync(IClobClient client, string orderId)
    {
        var latencies = new double[CallsPerRound];
        for (var call = 0; call < CallsPerRound; call++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId });
            latencies[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return Interleaved.Median(latencies);
    }

    private static async Task<double> MedianAsync(Process node)
    {
        await node.StandardInput.WriteLineAsync(CallsPerRound.ToString(CultureInfo.InvariantCulture));
        var line = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Node.js ended before its time.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static Process Start(Uri venue, string orderId)
    {
        var credentials = new
        {
            address = BenchmarkAccount.Address,
            key = BenchmarkAccount.ApiKey,
            secret = BenchmarkAccount.Secret,
            passphrase = BenchmarkAccount.Passphrase,
        };
        return Process.Start(new ProcessStartInfo("node", [Script, venue.AbsoluteUri, JsonSerializer.Serialize(credentials), orderId])
        {
            WorkingDirectory = AppContext.GetData("ProjectFolder") as string,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static async Task<string> NodeVersionAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
        var version = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return version.Trim();
    }
}
