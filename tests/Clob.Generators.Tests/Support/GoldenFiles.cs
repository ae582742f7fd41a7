using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Clob.Generators.Tests.Support;

/// <summary>
/// Holds emitted files against those that are committed. With CLOB_UPDATE_GOLDEN=1 it writes them instead; the diff of that
/// is what a reviewer reads.
/// </summary>
internal static partial class GoldenFiles
{
    /// <summary>What to do about a difference.</summary>
    public const string ToDo = "Where the difference is meant, run eng/renew, read what it changes, and commit that together with the change.";

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
        var others = committed.Keys.Union(emitted.Keys)
            .Where(file => committed.GetValueOrDefault(file) != emitted.GetValueOrDefault(file))
            .Order(StringComparer.Ordinal)
            .Select(file => $"\n{file}, {Difference(committed.GetValueOrDefault(file), emitted.GetValueOrDefault(file))}")
            .ToArray();
        Assert.True(others.Length == 0, $"What is emitted is not what is committed in Golden/{name}. {ToDo}{string.Concat(others)}");
    }

    /// <summary>Returns the first line in which two texts differ.</summary>
    public static string Difference(string? committed, string? emitted)
    {
        var (one, other) = ((committed ?? "").Split('\n'), (emitted ?? "").Split('\n'));
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {at + 1}\n  committed: {one.ElementAtOrDefault(at)}\n  emitted:   {other.ElementAtOrDefault(at)}";
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
