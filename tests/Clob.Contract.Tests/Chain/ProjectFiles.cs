using System.Reflection;

namespace Clob.Contract.Tests.Chain;

/// <summary>Where the files of this project are: its sources, and what the build copied beside the tests.</summary>
internal static class ProjectFiles
{
    public static string SourceFolder { get; } = typeof(ProjectFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectFolder").Value!;

    public static string OutputFolder => AppContext.BaseDirectory;

    public static string MappingsFolder { get; } = Path.Combine(OutputFolder, "mappings");

    public static string Spec { get; } = Path.Combine(OutputFolder, "spec", "clob.yaml");

    public static string RunUntilParentEnds { get; } = Path.Combine(OutputFolder, "run-until-parent-ends.mjs");
}
