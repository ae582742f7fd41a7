namespace Clob.Benchmarks;

/// <summary>The folder of this project's sources, where the scripts are.</summary>
internal static class ProjectFolder
{
    public static string Path { get; } = AppContext.GetData(nameof(ProjectFolder)) as string
        ?? throw new InvalidOperationException("The build has not noted the folder of the project.");
}
