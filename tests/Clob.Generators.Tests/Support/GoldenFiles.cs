using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Clob.Generators.Tests.Support;

/// <summary>
/// Holds emitted files against those that are committed. With CLOB_UPDATE_GOLDEN=1 it writes them instead; the diff of that
/// is what a reviewer reads.
/// </summary>
internal static partial class GoldenFiles
{
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("CLOB_UPDATE_GOLDEN") == "1";

    public static void Verify(GeneratorRun run, string name)
    {
        var emitted = run.Result.GeneratedSources.ToDictionary(
            source => source.HintName.Replace(".g.cs", ".verified.cs", StringComparison.Ordinal),
            source => Version().Replace(source.SourceText.ToString(), "$1VERSION\""));
        if (IsUpdating)
        {
            Write(emitted, Path.Combine(SourceFolder(), "..", "Golden", name));
            return;
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        var committed = Directory.GetFiles(folder, "*.verified.cs").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Assert.Equal(committed.Keys.Order(StringComparer.Ordinal), emitted.Keys.Order(StringComparer.Ordinal));
        Assert.All(committed, pair => Assert.Equal(pair.Value, emitted[pair.Key]));
    }

    private static void Write(Dictionary<string, string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.GetFiles(folder, "*.verified.cs"))
        {
            File.Delete(path);
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    // A release changes the version in each file, and nothing else.
    [GeneratedRegex("(GeneratedCode\\(\"Clob\\.Generators\", \")[^\"]+\"")]
    private static partial Regex Version();
}
