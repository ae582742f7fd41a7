using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clob.Generators.Tests.Client;

/// <summary>Looks at a compilation with the analyzers that a build for native code has.</summary>
internal static class AotAnalysis
{
    /// <summary>Returns each warning with its place; nothing where there is none.</summary>
    public static async Task<IReadOnlyList<string>> WarningsOfAsync(Compilation compilation)
    {
        var analyzers = ClientCompilation.Open("AotAnalyzers").GetAnalyzers(LanguageNames.CSharp);
        Assert.NotEmpty(analyzers);
        var found = await compilation
            .WithAnalyzers(analyzers, new AnalyzerOptions([], new Switches()))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return [.. found.Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>The properties of a project that is to be compiled ahead of time.</summary>
    private sealed class Switches : AnalyzerConfigOptionsProvider
    {
        private static readonly Options All = new(new Dictionary<string, string>
        {
            ["build_property.EnableAotAnalyzer"] = "true",
            ["build_property.EnableTrimAnalyzer"] = "true",
            ["build_property.EnableSingleFileAnalyzer"] = "true",
        }.ToImmutableDictionary());

        public override AnalyzerConfigOptions GlobalOptions => All;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => All;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => All;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
