// Measures side by side, in one run, on loopback only.
//   dotnet run -c Release --project tests/Clob.Benchmarks -- cancel
// and likewise signing, batch, canceler, warm-up, generator, sandbox, or all of them.
using Clob.Benchmarks;

Dictionary<string, Func<TextWriter, Task>> benchmarks = new()
{
    ["signing"] = SigningBenchmark.RunAsync,
    ["cancel"] = CancelBenchmark.RunAsync,
    ["batch"] = BatchBenchmark.RunAsync,
    ["canceler"] = CancelerBenchmark.RunAsync,
    ["warm-up"] = WarmUpBenchmark.RunAsync,
    ["generator"] = GeneratorBenchmark.RunAsync,
    ["sandbox"] = SandboxBenchmark.RunAsync,
};

switch (args)
{
    case ["serve"]:
        await CannedVenue.ServeAsync();
        return 0;
    case ["all"]:
        foreach (var benchmark in benchmarks.Values)
        {
            await benchmark(Console.Out);
        }

        return 0;
    case [var name] when benchmarks.TryGetValue(name, out var benchmark):
        await benchmark(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync($"Name what to measure: {string.Join(", ", benchmarks.Keys)} or all");
        return 2;
}
