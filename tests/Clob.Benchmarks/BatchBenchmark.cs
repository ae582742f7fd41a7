namespace Clob.Benchmarks;

/// <summary>What a batch of 1000 ids allocates: its body, serialized once, and little else.</summary>
internal static class BatchBenchmark
{
    private const int Ids = 1000;
    private const int WarmUpRounds = 100;
    private const int Rounds = 40;
    private const int CallsPerRound = 20;

    // The strings of the answer, each 66 characters, and the list that holds them.
    private const int BytesOfAString = 160;

    public static async Task RunAsync(TextWriter output)
    {
        using var venue = await CannedVenue.StartAsync();
        var orderIds = BenchmarkClients.OrderIds(Ids);
        using var baseline = PrebuiltCall.OfOrders(venue.Address, orderIds);
        using var client = BenchmarkClients.Bare(venue.Address);

        var results = await Interleaved.MeasureAsync(
            [
                new("baseline", baseline.SendAsync),
                new("ClobClient.Create, no retries", () => client.CancelOrdersAsync(orderIds)),
            ],
            WarmUpRounds,
            Rounds,
            CallsPerRound);
        var body = 2 + (Ids * 69) - 1;
        var above = results[1].BytesAbove - (Ids * BytesOfAString);
        Table.Title(output, $"{Ids} ids in one call ({results[0].Microseconds:0} us; the body has {body:#,0} bytes)");
        output.WriteLine(
            $"  ClobClient.Create, no retries: {Table.Times(results[1].Latency)} the latency, {Table.Times(results[1].Cpu)} the CPU time");
        Table.Row(output, "allocated above the baseline and the answer's ids", Table.Bytes(above), above, body + (8 * 1024));
    }
}
