using System.Diagnostics;
using Clob.Calls;
using Clob.Sandbox;

namespace Clob.Benchmarks;

/// <summary>
/// How close to the signer's rate several processes come that cancel for one signer and know nothing of each other: one, two and
/// four processes, in each tier, on the sandbox, in real time.
/// </summary>
internal static class PaceBenchmark
{
    private const double Seconds = 10;

    private static readonly SandboxAccount Account = new(
        BenchmarkAccount.Address, BenchmarkAccount.ApiKey, BenchmarkAccount.Secret, BenchmarkAccount.Passphrase);

    public static async Task RunAsync(TextWriter output)
    {
        await using var sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { Account = Account });
        Table.Title(
            output, $"OrderCanceler on one signer's bucket, beside (ids - burst) / rate = {Seconds} s; the tier is learned from the venue");
        foreach (var tier in SandboxTier.All)
        {
            foreach (var processes in (int[])[1, 2, 4])
            {
                await RunAsync(output, sandbox, tier, processes);
            }
        }
    }

    private static async Task RunAsync(TextWriter output, ClobSandbox sandbox, SandboxTier tier, int processes)
    {
        var ids = sandbox.SeedOrders(tier.Burst + (int)(Seconds * tier.RatePerSecond)).Select(order => order.Id).ToArray();
        var chunks = ids.Chunk((ids.Length + processes - 1) / processes).ToArray();
        var running = new List<PaceProcess>();
        foreach (var chunk in chunks)
        {
            running.Add(await PaceProcess.StartAsync(sandbox.BaseAddress, chunk));
        }

        sandbox.SetTier(tier);
        var start = Stopwatch.GetTimestamp();
        var results = await Task.WhenAll(running.Select(process => process.CancelAsync()));
        var times = Stopwatch.GetElapsedTime(start).TotalSeconds / Seconds;
        running.ForEach(process => process.Dispose());

        var canceled = results.Sum(result => result.Canceled);
        Table.Row(
            output,
            $"{tier.Name}, {processes} process{(processes == 1 ? "" : "es")}, "
            + $"{Table.Number(canceled)} of {Table.Number(ids.Length)} canceled, {results.Sum(result => result.Requests)} requests",
            Table.Times(times),
            canceled == ids.Length ? times : double.PositiveInfinity,
            processes == 1 ? 1.15 : 1.3);
    }
}
