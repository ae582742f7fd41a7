using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Clob.Generators.Tests.Client;

/// <summary>
/// Holds what is generated from the sample against the committed copies. With CLOB_UPDATE_GOLDEN=1 it writes them instead.
/// </summary>
internal static partial class SampleGolden
{
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("CLOB_UPDATE_GOLDEN") == "1";

    public static void Verify(string hintName, string generated)
    {
        var name = hintName.Replace(".g.cs", ".verified.cs", StringComparison.Ordinal);
        var text = Version().Replace(generated, "$1VERSION\"");
        if (IsUpdating)
        {
            File.WriteAllText(Path.Combine(SourceFolder(), "Sample", name), text);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(SourceFolder(), "Sample", name)), text);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    // A release changes the version in each file, and nothing else.
    [GeneratedRegex("(GeneratedCode\\(\"Clob\\.Generators\", \")[^\"]+\"")]
    private static partial Regex Version();
}
