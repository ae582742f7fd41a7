using System.Runtime.CompilerServices;

namespace Clob.Generators.Tests.Packaging;

/// <summary>The project of the generator, as it was built for these tests.</summary>
internal static class AnalyzerProject
{
    public static string Path { get; } = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(Folder(), "..", "..", "..", "generators", "Clob.Generators", "Clob.Generators.csproj"));

#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    private static string Folder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
