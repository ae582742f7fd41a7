using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Clob.Generators;
using Clob.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clob.Benchmarks;

/// <summary>What the generator and the analyzer add to a compilation, on the spec of this repository and on a large one.</summary>
internal static class GeneratorBenchmark
{
    private const int Rounds = 40;

    public static async Task RunAsync(TextWriter output)
    {
        // The one of the repository, and one with an operation for every shape.
        foreach (var file in new[] { "clob.yaml", "sample.yaml" })
        {
            await output.WriteLineAsync(file);
            await RunAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file)), output);
        }
    }

    private static async Task RunAsync(string text, TextWriter output)
    {
        var compilation = CSharpCompilation.Create("Empty");

        var spec = new SpecText(text);

        var cold = Stopwatch.StartNew();
        var warm = Driver(spec).RunGenerators(compilation);
        await output.WriteLineAsync(Line("generator, first run", cold.Elapsed));

        var edits = 0;
        (string Name, Func<Task> Run)[] subjects =
        [
            ("generator, from nothing", () => Run(Driver(spec), compilation)),
            ("generator, the spec edited", () => Run(warm.ReplaceAdditionalText(spec, new SpecText($"{text}\n# edit {edits++}\n")), compilation)),
            ("generator, only code edited", () => Run(warm, compilation.Clone())),
            ("analyzer", () => AnalyzeAsync(compilation, spec)),
        ];
        foreach (var (name, run) in subjects)
        {
            await output.WriteLineAsync(Line(name, await MedianAsync(run)));
        }
    }

    private static CSharpGeneratorDriver Driver(SpecText spec) => CSharpGeneratorDriver.Create(
        [new ClobGenerator().AsSourceGenerator()], [spec]);

    private static Task Run(GeneratorDriver driver, Compilation compilation)
    {
        driver.RunGenerators(compilation);
        return Task.CompletedTask;
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, SpecText spec)
        => compilation
            .WithAnalyzers([new SpecAnalyzer()], new AnalyzerOptions([spec]))
            .GetAnalyzerDiagnosticsAsync();

    private static async Task<TimeSpan> MedianAsync(Func<Task> action)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await action();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static string Line(string name, TimeSpan time)
        => string.Create(CultureInfo.InvariantCulture, $"{name,-34} {time.TotalMilliseconds,7:0.00} ms");
}
