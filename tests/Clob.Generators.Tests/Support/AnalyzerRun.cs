using Clob.Generators;
using Clob.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clob.Generators.Tests.Support;

/// <summary>One run of the analyzer.</summary>
internal static class AnalyzerRun
{
    public static Task<IReadOnlyList<Diagnostic>> Of(string yaml) => Of(new SpecFileText(yaml));

    /// <summary>Returns what it reports, in the order of the text. A failure of the analyzer (AD0001) would be among it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(params AdditionalText[] files)
    {
        var analysis = Library.Compilation().WithAnalyzers([new SpecAnalyzer()], new AnalyzerOptions([.. files]));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
                .ThenBy(diagnostic => diagnostic.Id),
        ];
    }
}
