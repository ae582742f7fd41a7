namespace Clob.TestSupport;

/// <summary>The repository that these tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Clob.Generated.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName
            ?? throw new InvalidOperationException(
                "Clob.Generated.sln is in no folder above the tests. Run them from a clone of the repository.");
    }
}
