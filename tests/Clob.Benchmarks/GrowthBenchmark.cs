using System.Globalization;

namespace Clob.Benchmarks;

/// <summary>How the cost grows: with the ids of one call, and with the calls that are under way at the same time.</summary>
internal static class GrowthBenchmark
{
    private const string File = "growth.svg";
    private const int WarmUpRounds = 150;
    private const int Rounds = 100;
    private const int CallsAtOnce = 4000;
    private const int RoundsAtOnce = 15;

    private static readonly int[] IdCounts = [1, 10, 100, 1000];
    private static readonly int[] CallCounts = [1, 2, 4, 8, 16, 32, 64];

    public static async Task RunAsync(TextWriter output)
    {
        using var venue = await CannedVenue.StartAsync();
        using var client = BenchmarkClients.Bare(venue.Address);
        var ids = await ByIdsAsync(output, venue, client);
        var atOnce = await AtOnceAsync(output, venue, client);
        await System.IO.File.WriteAllTextAsync(File, new SvgPlots([ids, atOnce], Machine.Description).ToString());
        output.WriteLine();
        output.WriteLine($"The plot is in {File}.");
    }

    private static async Task<Plot> ByIdsAsync(TextWriter output, CannedVenue venue, ClobClient client)
    {
        Table.Title(output, "one call, one after another");
        output.WriteLine();
        output.WriteLine("| ids | baseline | ClobClient.Create | latency | CPU time | allocated above the baseline |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|");
        List<double> baselines = [];
        List<double> clients = [];
        foreach (var count in IdCounts)
        {
            var orderIds = BenchmarkClients.OrderIds(count);
            using var baseline = PrebuiltCall.OfOrders(venue.Address, orderIds);
            var results = await Interleaved.MeasureAsync(
                [new("baseline", baseline.SendAsync), new("ClobClient.Create", () => client.CancelOrdersAsync(orderIds))],
                WarmUpRounds,
                Rounds,
                callsPerRound: count < IdCounts[^1] ? 100 : 30);
            baselines.Add(results[0].Microseconds);
            clients.Add(results[1].Microseconds);
            output.WriteLine(
                $"| {Table.Number(count)} | {Table.Micro(results[0].Microseconds)} | {Table.Micro(results[1].Microseconds)} "
                + $"| {Table.Times(results[1].Latency)} | {Table.Times(results[1].Cpu)} | {Table.Bytes(results[1].BytesAbove)} |");
        }

        return new Plot(
            "Median latency of a call in us, by its ids", IdCounts, [new("baseline", baselines), new("ClobClient.Create", clients)]);
    }

    private static async Task<Plot> AtOnceAsync(TextWriter output, CannedVenue venue, ClobClient client)
    {
        Table.Title(output, "calls of one id, so many at the same time");
        output.WriteLine();
        output.WriteLine("| at the same time | baseline | ClobClient.Create | throughput |");
        output.WriteLine("|---:|---:|---:|---:|");
        var orderId = BenchmarkClients.OrderIds(1)[0];
        using var prebuilt = PrebuiltCall.OfOrder(venue.Address, orderId);
        Subject[] subjects =
        [
            new("baseline", prebuilt.SendAsync),
            new("ClobClient.Create", () => client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId })),
        ];
        List<double> baselines = [];
        List<double> clients = [];
        foreach (var atOnce in CallCounts)
        {
            var results = await Throughput.MeasureAsync(subjects, RoundsAtOnce, atOnce, CallsAtOnce);
            baselines.Add(results[0].CallsPerSecond);
            clients.Add(results[1].CallsPerSecond);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {atOnce} | {results[0].CallsPerSecond:#,0} calls/s | {results[1].CallsPerSecond:#,0} calls/s | {Table.Times(results[1].Ratio)} |"));
        }

        return new Plot(
            "Calls a second, by how many are under way at the same time",
            CallCounts,
            [new("baseline", baselines), new("ClobClient.Create", clients)]);
    }
}
