using System.Diagnostics;
using System.Globalization;
using Clob.Sandbox;

namespace Clob.Benchmarks;

/// <summary>
/// How many cancels a second the sandbox takes while a million other orders are open. Client and sandbox share this
/// process and its cores, as they do in a test of a user; each call is signed, and its answer is read. Beside it, the same
/// client on a server that does nothing: the difference is the sandbox.
/// </summary>
internal static class SandboxBenchmark
{
    private const int OpenOrders = 1_000_000;
    private const int Calls = 60_000;
    private const int WarmUpCalls = 20_000;
    private const int IdsPerBatch = 1000;
    private const int Batches = 300;

    private static readonly SandboxAccount Account = new(
        BenchmarkAccount.Address, BenchmarkAccount.ApiKey, BenchmarkAccount.Secret, BenchmarkAccount.Passphrase);

    public static async Task RunAsync(TextWriter output)
    {
        await using var sandbox = await ClobSandbox.StartAsync(new ClobSandboxOptions { Account = Account });
        var start = Stopwatch.GetTimestamp();
        sandbox.SeedOrders(OpenOrders);
        await output.WriteLineAsync(Text($"{OpenOrders:N0} orders seeded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));

        await using var idle = await CannedVenue.ListenAsync();
        using var toSandbox = new HandTunedCall(sandbox.BaseAddress);
        using var toIdle = new HandTunedCall(new Uri(idle.Urls.MinBy(url => url.Length)!));

        await output.WriteLineAsync(
            Text($"\none order a call, {Calls:N0} calls, client and server in one process on {Environment.ProcessorCount} cores"));
        await output.WriteLineAsync("callers          sandbox               server that does nothing");
        await MeasureAsync(sandbox, toSandbox, 16, WarmUpCalls);
        await MeasureAsync(null, toIdle, 16, WarmUpCalls);
        foreach (var callers in (int[])[1, 4, 16, 64])
        {
            var (rate, cpu) = await MeasureAsync(sandbox, toSandbox, callers, Calls);
            var (idleRate, idleCpu) = await MeasureAsync(null, toIdle, callers, Calls);
            await output.WriteLineAsync(Text($"{callers,7}   {rate,7:N0}/s {cpu,6:0.0} us CPU   {idleRate,7:N0}/s {idleCpu,6:0.0} us CPU"));
        }

        foreach (var callers in (int[])[1, 4])
        {
            var (rate, cpu) = await MeasureBatchesAsync(sandbox, toSandbox, callers);
            var (ids, cpuOfId) = (rate * IdsPerBatch, cpu / IdsPerBatch);
            await output.WriteLineAsync(
                Text($"{IdsPerBatch} orders a call, {callers} callers: {ids:N0} ids/s, {cpuOfId:0.00} us CPU an id"));
        }
    }

    private static Task<(double Rate, double Cpu)> MeasureAsync(ClobSandbox? sandbox, HandTunedCall call, int callers, int calls)
    {
        // Beside the million, so that it stays a million.
        var orders = sandbox?.SeedOrders(calls).Select(order => order.Id).ToList();
        return RunAsync(callers, calls, async number =>
        {
            if (await call.CancelAsync(orders?[number] ?? "0x1") != 1)
            {
                throw new InvalidOperationException("An order was not canceled.");
            }
        });
    }

    private static Task<(double Rate, double Cpu)> MeasureBatchesAsync(ClobSandbox sandbox, HandTunedCall call, int callers)
    {
        var batches = sandbox.SeedOrders(Batches * IdsPerBatch).Select(order => order.Id).Chunk(IdsPerBatch).ToList();
        return RunAsync(callers, Batches, async number =>
        {
            if (await call.CancelAsync(batches[number]) != IdsPerBatch)
            {
                throw new InvalidOperationException("An order was not canceled.");
            }
        });
    }

    /// <summary>Calls a second, and the process's CPU time for each of them in microseconds.</summary>
    private static async Task<(double Rate, double Cpu)> RunAsync(int callers, int calls, Func<int, Task> callAsync)
    {
        using var process = Process.GetCurrentProcess();
        var next = -1;
        var cpu = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < calls)
            {
                await callAsync(number);
            }
        })));
        var time = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return (calls / time.TotalSeconds, (process.TotalProcessorTime - cpu).TotalMicroseconds / calls);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
