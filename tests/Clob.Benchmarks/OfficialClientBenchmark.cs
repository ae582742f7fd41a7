using System.Diagnostics;
using System.Globalization;
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
        if (!OfficialClient.V1.IsInstalled(output))
        {
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
        Table.Title(output, $"one cancel, one after another, {Rounds} rounds of {CallsPerRound} calls each, in turns");
        output.WriteLine($"  AddClobClient                        {Table.Micro(Interleaved.Median(ours)),12}");
        var ratio = Interleaved.Median(theirs.Zip(ours, (their, our) => their / our));
        output.WriteLine(
            $"  {await OfficialClient.V1.DescribeAsync(),-36} {Table.Micro(Interleaved.Median(theirs)),12}   {Table.Times(ratio)}   "
            + $"Node.js {await OfficialClient.NodeVersionAsync()}");
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
        => Process.Start(new ProcessStartInfo(
            "node", [Script, OfficialClient.V1.Version, venue.AbsoluteUri, OfficialClient.Credentials, orderId])
        {
            WorkingDirectory = ProjectFolder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
}
