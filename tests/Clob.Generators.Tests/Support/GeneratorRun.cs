using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clob.Generators.Tests.Support;

/// <summary>One run of the generator. Every run is repeated on a clone of the compilation, and everything must then be cached.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly AdditionalText _spec;
    private readonly Compilation _compilation;

    private GeneratorRun(GeneratorDriver driver, AdditionalText spec, Compilation compilation)
    {
        _compilation = compilation;
        _spec = spec;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Output = output;
        Assert.Empty(diagnostics);
        Result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
        AssertRepetitionIsCached();
        PipelineValues.AssertFreeOfCompilation(Result);
    }

    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public static GeneratorRun Of(string yaml, string path = SpecFileText.DefaultPath, CSharpParseOptions? options = null)
    {
        var spec = new SpecFileText(yaml, path);
        var driver = CSharpGeneratorDriver.Create(
            [new ClobGenerator().AsSourceGenerator()],
            [spec],
            options ?? Library.Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, spec, Library.Compilation(yaml));
    }

    /// <summary>The run that follows an edit of the spec.</summary>
    public GeneratorRun Edit(string yaml)
    {
        var edited = new SpecFileText(yaml, _spec.Path);
        return new GeneratorRun(_driver.ReplaceAdditionalText(_spec, edited), edited, _compilation);
    }

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Why a stage has the value that it has.</summary>
    public IncrementalStepRunReason Reason(string stage) => Assert.Single(Assert.Single(Result.TrackedSteps[stage]).Outputs).Reason;

    /// <summary>How many of the emitted files were emitted anew.</summary>
    public int EmittedAnew()
        => Result.TrackedOutputSteps
            .SelectMany(pair => pair.Value)
            .SelectMany(step => step.Outputs)
            .Count(output => !IsCached(output.Reason));

    /// <summary>Loads the library as it is with the emitted code.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = Output.Emit(stream);
        Assert.Empty(Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.True(emitted.Success);
        return Assembly.Load(stream.ToArray());
    }

    private static bool IsCached(IncrementalStepRunReason reason)
        => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private void AssertRepetitionIsCached()
    {
        var again = Assert.Single(_driver.RunGenerators(_compilation.Clone()).GetRunResult().Results);
        var named = again.TrackedSteps.Where(pair => TrackingNames.All.Contains(pair.Key)).SelectMany(pair => pair.Value);
        var steps = named.Concat(again.TrackedOutputSteps.SelectMany(pair => pair.Value)).ToArray();
        Assert.NotEmpty(steps);
        Assert.All(
            steps.SelectMany(step => step.Outputs),
            output => Assert.True(IsCached(output.Reason), $"{output.Value}: {output.Reason}"));
    }
}
