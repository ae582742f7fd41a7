// Measures side by side, in one run, on loopback only.
//   dotnet run -c Release --project tests/Clob.Benchmarks -- cancel
// and likewise signing, breakdown, batch, canceler, pace, warm-up, growth, official-client, cold-start, generator, sandbox, or all of them.
using Clob.Benchmarks;

Dictionary<string, Func<TextWriter, Task>> benchmarks = new()
{
    ["signing"] = SigningBenchmark.RunAsync,
    ["cancel"] = CancelBenchmark.RunAsync,
    ["breakdown"] = BreakdownBenchmark.RunAsync,
    ["batch"] = BatchBenchmark.RunAsync,
    ["canceler"] = CancelerBenchmark.RunAsync,
    ["pace"] = PaceBenchmark.RunAsync,
    ["warm-up"] = WarmUpBenchmark.RunAsync,
    ["growth"] = GrowthBenchmark.RunAsync,
    ["official-client"] = OfficialClientBenchmark.RunAsync,
    ["cold-start"] = ColdStartBenchmark.RunAsync,
    ["generator"] = GeneratorBenchmark.RunAsync,
    ["sandbox"] = SandboxBenchmark.RunAsync,
};

switch (args)
{
    case ["serve"]:
        await CannedVenue.ServeAsync();
        return 0;
    case [PaceProcess.Name, var venue]:
        await PaceProcess.RunAsync(new Uri(venue));
        return 0;
    case ["all"]:
        Console.WriteLine(Machine.Description);
        foreach (var benchmark in benchmarks.Values)
        {
            await benchmark(Console.Out);
        }

        return 0;
    case [var name] when benchmarks.TryGetValue(name, out var benchmark):
        Console.WriteLine(Machine.Description);
        await benchmark(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync($"Name what to measure: {string.Join(", ", benchmarks.Keys)} or all");
        return 2;
}
