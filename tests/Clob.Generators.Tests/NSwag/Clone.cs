namespace Clob.Generators.Tests.NSwag;

/// <summary>A copy of the repository's sources in a temporary directory, which is removed afterwards.</summary>
public sealed class Clone : IDisposable
{
    private static readonly string[] NotSources = [".git", "bin", "obj", "node_modules", "TestResults", "StrykerOutput", "artifacts"];
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("clob-");

    /// <param name="name">The name of the clone's folder; a test may try an awkward one.</param>
    /// <param name="folders">The folders that come along, besides the files at the top.</param>
    public Clone(string name, params string[] folders)
    {
        Root = Path.Combine(_parent.FullName, name);
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(file => !file.EndsWith(".binlog", StringComparison.Ordinal)))
        {
            Copy(file);
        }

        foreach (var folder in folders)
        {
            CopyFolder(Path.Combine(Repository.Root, folder));
        }
    }

    public string Root { get; }

    /// <summary>Copies what the generation needs.</summary>
    /// <param name="name">The name of the clone's folder.</param>
    /// <param name="hasNSwag">Whether the package of NSwag is among those that are restored.</param>
    public static Clone ForGeneration(string name = "clone", bool hasNSwag = true)
    {
        var clone = new Clone(name, "spec", "generators", "src/Clob.Generated");

        // The restored packages of the repository, which saves the time of a restore.
        foreach (var project in new[] { "src/Clob.Generated", "generators/Clob.Generators", "generators/Clob.SpecResolver" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, project, "obj")))
            {
                if (hasNSwag || Path.GetFileName(file) != "Clob.Generated.csproj.nuget.g.props")
                {
                    clone.Copy(file);
                }
            }
        }

        return clone;
    }

    public static Clone ForPackages() => new("clone", "spec", "generators", "src");

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Append(string file, string text) => File.AppendAllText(PathOf(file), text);

    /// <summary>Lets the clone's API grow: what a test adds to the spec is not in the listing of the public API.</summary>
    public void AllowNewApi() => File.WriteAllText(PathOf(".globalconfig"), "is_global = true\ndotnet_diagnostic.RS0016.severity = none\n");

    public void Dispose() => _parent.Delete(recursive: true);

    private void CopyFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            Copy(file);
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => !NotSources.Contains(Path.GetFileName(child))))
        {
            CopyFolder(child);
        }
    }

    private void Copy(string file)
    {
        var target = PathOf(Path.GetRelativePath(Repository.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
