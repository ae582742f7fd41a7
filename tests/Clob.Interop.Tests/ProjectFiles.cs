using System.Reflection;

namespace Clob.Interop.Tests;

/// <summary>Where the files of this project are: its sources, and what the build copied beside the tests.</summary>
internal static class ProjectFiles
{
    public static string SourceFolder { get; } = typeof(ProjectFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectFolder").Value!;

    public static string Spec { get; } = Path.GetFullPath(Path.Combine(SourceFolder, "..", "..", "spec", "clob.yaml"));

    public static string Ruleset { get; } = Path.GetFullPath(Path.Combine(SourceFolder, "..", "..", "spec", ".spectral.yaml"));

    public static string RunUntilParentEnds { get; } = Path.Combine(AppContext.BaseDirectory, "Node", "run-until-parent-ends.mjs");
}
