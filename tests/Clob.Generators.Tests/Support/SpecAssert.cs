using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Support;

/// <summary>Checks what the analyzer reports for a spec.</summary>
internal static class SpecAssert
{
    /// <summary>Marks the place of a diagnostic, and is removed from the text before the check.</summary>
    public const char Mark = '§';

    public static async Task IsClean(string yaml) => Assert.Empty(await AnalyzerRun.Of(yaml));

    /// <summary>Exactly one diagnostic, of this id, that begins at the mark.</summary>
    public static async Task<Diagnostic> Reports(string id, string markedYaml)
    {
        var at = markedYaml.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at >= 0, "The spec has no mark.");
        var before = markedYaml[..at];
        var line = before.Count(letter => letter == '\n');
        var column = at - (before.LastIndexOf('\n') + 1);

        var found = await AnalyzerRun.Of(markedYaml.Remove(at, 1));
        Assert.Equal([$"{id} ({line + 1},{column + 1})"], found.Select(Brief));
        Assert.Equal(SpecFileText.DefaultPath, found[0].Location.GetLineSpan().Path);
        return found[0];
    }

    /// <summary>A diagnostic such as <c>CLOB0003 (5,7)</c>; lines and columns count from 1, as the build prints them.</summary>
    public static string Brief(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} ({start.Line + 1},{start.Character + 1})");
    }

    public static string Message(this Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
