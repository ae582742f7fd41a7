namespace Clob.Benchmarks;

/// <summary>What splitting, tracking and reporting cost: 100,000 ids through the canceler, beside the calls that it makes.</summary>
internal static class CancelerBenchmark
{
    private const int Ids = 100_000;
    private const int WarmUpRounds = 30;
    private const int Rounds = 31;
    private const int FirstBatch = 120;
    private const int Batch = 1000;

    public static async Task RunAsync(TextWriter output)
    {
        using var venue = await CannedVenue.StartAsync();
        var orderIds = BenchmarkClients.OrderIds(Ids);
        using var client = BenchmarkClients.Bare(venue.Address);
        string[][] batches = [orderIds[..FirstBatch], .. orderIds[FirstBatch..].Chunk(Batch)];
        var atOnce = new OrderCancelerOptions().MaxConcurrency;

        var results = await Interleaved.MeasureAsync(
            [
                new("the bare calls", () => BareAsync(client, batches, atOnce)),
                new("OrderCanceler", () => CancelAsync(client, orderIds)),
                new("the bare calls and a set of the ids", () => BareWithSetAsync(client, orderIds, batches, atOnce)),
            ],
            WarmUpRounds,
            Rounds,
            callsPerRound: 1);
        Table.Title(
            output,
            $"OrderCanceler, {Ids:#,0} ids and no rate limit, beside the {batches.Length} calls that it makes "
            + $"({results[0].Microseconds / 1000:0} ms, {results[0].CpuMicroseconds / 1000:0} ms CPU)");
        Table.Row(output, "CPU time", Table.Times(results[1].Cpu), results[1].Cpu, 1.15);
        output.WriteLine($"  elapsed {Table.Times(results[1].Latency)}, allocated above the calls {Table.Bytes(results[1].BytesAbove)}");
        output.WriteLine($"  the floor: {Table.Times(results[2].Cpu)} the CPU time where each id is put into a set before the calls, and no more is done");
    }

    private static async Task BareAsync(ClobClient client, string[][] batches, int atOnce)
    {
        await client.CancelOrdersAsync(batches[0]);
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var batch && batch < batches.Length)
            {
                await client.CancelOrdersAsync(batches[batch]).ConfigureAwait(false);
            }
        }));
    }

    private static async Task BareWithSetAsync(ClobClient client, string[] orderIds, string[][] batches, int atOnce)
    {
        var seen = new HashSet<string>(orderIds.Length);
        foreach (var orderId in orderIds)
        {
            seen.Add(orderId);
        }

        await BareAsync(client, batches, atOnce);
        GC.KeepAlive(seen);
    }

    private static async Task CancelAsync(ClobClient client, string[] orderIds)
    {
        var report = await new OrderCanceler(client).CancelAsync(orderIds);
        if (report.Canceled.Count != Ids)
        {
            throw new InvalidOperationException("An id was lost.");
        }
    }
}
