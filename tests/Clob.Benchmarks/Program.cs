// Measures side by side, in one run, on loopback only.
//   dotnet run -c Release --project tests/Clob.Benchmarks -- cancel
//   dotnet run -c Release --project tests/Clob.Benchmarks -- generator
//   dotnet run -c Release --project tests/Clob.Benchmarks -- sandbox
using Clob.Benchmarks;

switch (args)
{
    case ["cancel"]:
        await CancelBenchmark.RunAsync(Console.Out);
        return 0;
    case ["generator"]:
        await GeneratorBenchmark.RunAsync(Console.Out);
        return 0;
    case ["sandbox"]:
        await SandboxBenchmark.RunAsync(Console.Out);
        return 0;
    case ["serve"]:
        await CannedVenue.ServeAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("Name what to measure: cancel, generator or sandbox");
        return 2;
}
