using Microsoft.Extensions.DependencyInjection;

namespace Clob.Benchmarks;

/// <summary>One cancel through the library beside the baseline: one after another, and many at the same time.</summary>
internal static class CancelBenchmark
{
    private const int WarmUpRounds = 150;
    private const int Rounds = 250;
    private const int CallsPerRound = 150;
    private const int AtOnce = 32;
    private const int CallsAtOnce = 4000;
    private const int RoundsAtOnce = 25;

    public static async Task RunAsync(TextWriter output)
    {
        using var venue = await CannedVenue.StartAsync();
        var orderId = BenchmarkClients.OrderIds(1)[0];
        using var baseline = PrebuiltCall.OfOrder(venue.Address, orderId);
        using var handTuned = new HandTunedCall(venue.Address);
        using var bare = BenchmarkClients.Bare(venue.Address);
        await using var services = BenchmarkClients.Registered(venue.Address);
        var registered = services.GetRequiredService<IClobClient>();

        await OneAfterAnotherAsync(output,
        [
            new("baseline", baseline.SendAsync),
            new("hand-tuned call, signed and read", () => handTuned.CancelAsync(orderId)),
            new("ClobClient.Create, no retries", () => CancelAsync(bare, orderId)),
            new("AddClobClient", () => CancelAsync(registered, orderId)),
        ]);
        await AtOnceAsync(output,
        [
            new("baseline", baseline.SendAsync),
            new("hand-tuned call, signed and read", () => handTuned.CancelAsync(orderId)),
            new("ClobClient.Create, no retries", () => CancelAsync(bare, orderId)),
        ]);
    }

    private static async Task CancelAsync(IClobClient client, string orderId)
    {
        var answer = await client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId }).ConfigureAwait(false);
        if (answer.Canceled.Count != 1)
        {
            throw new InvalidOperationException("The answer was not read.");
        }
    }

    private static async Task OneAfterAnotherAsync(TextWriter output, IReadOnlyList<Subject> subjects)
    {
        var results = await Interleaved.MeasureAsync(subjects, WarmUpRounds, Rounds, CallsPerRound);
        Table.Title(output, $"one cancel, one after another: {Rounds} rounds of {CallsPerRound} calls each, in turns");
        foreach (var (subject, result) in subjects.Zip(results))
        {
            output.WriteLine(
                $"  {subject.Name,-34} {Table.Micro(result.Microseconds),10} {Table.Times(result.Latency)}   "
                + $"{Table.Micro(result.CpuMicroseconds),10} CPU {Table.Times(result.Cpu)}   "
                + $"{Table.Bytes(result.Bytes),9} (+{Table.Bytes(result.BytesAbove)})");
        }

        output.WriteLine();
        Table.Row(output, "ClobClient.Create: median latency", Table.Times(results[2].Latency), results[2].Latency, 1.06);
        Table.Row(output, "ClobClient.Create: CPU time", Table.Times(results[2].Cpu), results[2].Cpu, 1.10);
        Table.Row(
            output, "ClobClient.Create: allocated above the baseline", Table.Bytes(results[2].BytesAbove), results[2].BytesAbove, 1600);
        Table.Row(output, "AddClobClient: median latency", Table.Times(results[3].Latency), results[3].Latency, 1.10);
        Table.Row(output, "AddClobClient: CPU time", Table.Times(results[3].Cpu), results[3].Cpu, 1.15);
        Table.Row(output, "AddClobClient: allocated above the baseline", Table.Bytes(results[3].BytesAbove), results[3].BytesAbove, 3200);
    }

    private static async Task AtOnceAsync(TextWriter output, IReadOnlyList<Subject> subjects)
    {
        var results = await Throughput.MeasureAsync(subjects, RoundsAtOnce, AtOnce, CallsAtOnce);
        Table.Title(
            output,
            $"{AtOnce} at the same time: {RoundsAtOnce} rounds of {CallsAtOnce} calls each, in turns; "
            + $"the baseline makes {results[0].CallsPerSecond:0} calls a second");
        Table.Row(output, "ClobClient.Create: throughput", Table.Times(results[2].Ratio), results[2].Ratio, 0.95, isAtMost: false);
        output.WriteLine($"  for comparison: {Table.Times(results[1].Ratio)} for the hand-tuned call, which signs and reads, and no more");
    }
}
