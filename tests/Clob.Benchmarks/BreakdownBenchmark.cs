using System.Text.Json;
using Clob.Authentication;

namespace Clob.Benchmarks;

/// <summary>
/// Where the time of one cancel goes above the wire: the baseline, with one thing more in each row. What no client can leave
/// out, added up, is the floor.
/// </summary>
internal static class BreakdownBenchmark
{
    private const int WarmUpRounds = 150;
    private const int Rounds = 250;
    private const int CallsPerRound = 150;
    private const int AtOnce = 32;
    private const int CallsAtOnce = 4000;
    private const int RoundsAtOnce = 35;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(TextWriter output)
    {
        using var venue = await CannedVenue.StartAsync();
        var orderId = BenchmarkClients.OrderIds(1)[0];
        using var baseline = PrebuiltCall.OfOrder(venue.Address, orderId);
        using var client = BenchmarkClients.Bare(venue.Address);
        var signer = new L2Signer(BenchmarkClients.Credentials);
        Subject[] subjects =
        [
            new("baseline", baseline.SendAsync),
            new("with a signature", () => SignedAsync(baseline, signer)),
            new("with the answer read", () => ReadAsync(baseline)),
            new("with a time limit", () => LimitedAsync(baseline)),
            new("with all three", () => AllAsync(baseline, signer)),
            new("ClobClient.Create, no retries", () => client.CancelOrderAsync(new CancelOrderRequest { OrderId = orderId })),
        ];

        await OneAfterAnotherAsync(output, subjects);
        await AtOnceAsync(output, subjects);
    }

    private static async Task OneAfterAnotherAsync(TextWriter output, IReadOnlyList<Subject> subjects)
    {
        var results = await Interleaved.MeasureAsync(subjects, WarmUpRounds, Rounds, CallsPerRound);
        Table.Title(output, "one cancel, one after another: what is added to the baseline");
        foreach (var (subject, result) in subjects.Zip(results))
        {
            output.WriteLine(
                $"  {subject.Name,-34} {Table.Micro(result.Microseconds),10} {Table.Times(result.Latency)}   "
                + $"{Table.Times(result.Cpu)} CPU   +{Table.Bytes(result.BytesAbove)}");
        }
    }

    private static async Task AtOnceAsync(TextWriter output, IReadOnlyList<Subject> subjects)
    {
        var results = await Throughput.MeasureAsync(subjects, RoundsAtOnce, AtOnce, CallsAtOnce);
        Table.Title(output, $"{AtOnce} at the same time: throughput");
        foreach (var (subject, result) in subjects.Zip(results))
        {
            output.WriteLine($"  {subject.Name,-34} {result.CallsPerSecond,8:0} calls/s {Table.Times(result.Ratio)}");
        }
    }

    private static Task SignedAsync(PrebuiltCall call, L2Signer signer)
    {
        Sign(call, signer);
        return call.SendAsync();
    }

    private static async Task ReadAsync(PrebuiltCall call) => Read(await call.BytesAsync(CancellationToken.None).ConfigureAwait(false));

    private static async Task LimitedAsync(PrebuiltCall call)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        await call.BytesAsync(limit.Token).ConfigureAwait(false);
    }

    private static async Task AllAsync(PrebuiltCall call, L2Signer signer)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        Sign(call, signer);
        Read(await call.BytesAsync(limit.Token).ConfigureAwait(false));
    }

    private static void Sign(PrebuiltCall call, L2Signer signer)
        => signer.Sign(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), "DELETE", "/order", call.Body.Span);

    private static void Read(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.GetProperty("canceled")[0].GetString() is null)
        {
            throw new InvalidOperationException("The answer was not read.");
        }
    }
}
