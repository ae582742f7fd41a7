using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Clob.Interop.Tests.Node;

/// <summary>What is installed is what is pinned.</summary>
public sealed class NpmPackagesTests : IDisposable
{
    private const string Pinned = """{ "version": "1.0.0", "integrity": "sha512-a" }""";
    private const string Other = """{ "version": "1.0.1", "integrity": "sha512-b" }""";
    private const string Optional = """{ "version": "1.0.0", "integrity": "sha512-a", "optional": true }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clob-interop-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AreInstalled_nothing_there_is_false()
    {
        Write("package-lock.json", ("node_modules/a", Pinned));

        Assert.False(new NpmPackages(_folder.FullName).AreInstalled());
    }

    [Theory]
    [InlineData(Pinned, Pinned, true)]
    [InlineData(Pinned, Other, false)]
    [InlineData(Pinned, null, false)]
    [InlineData(Optional, null, true)]
    [InlineData(null, Other, false)]
    public void AreInstalled_compares_with_the_lock_file(string? locked, string? installed, bool expected)
    {
        Write("package-lock.json", ("", """{ "name": "x" }"""), ("node_modules/a", Pinned), ("node_modules/b", locked));
        Write("node_modules/.package-lock.json", ("node_modules/a", Pinned), ("node_modules/b", installed));

        Assert.Equal(expected, new NpmPackages(_folder.FullName).AreInstalled());
    }

    [Fact]
    public void PackageJson_committed_pins_exact_versions()
    {
        var packages = Read("package.json")["devDependencies"]!.AsObject();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches(new Regex(@"^\d+\.\d+\.\d+$"), package.Value!.GetValue<string>()));
    }

    [Fact]
    public void PackageLock_committed_has_checksums_and_no_download_addresses()
    {
        var packages = Read("package-lock.json")["packages"]!.AsObject().Where(package => package.Key.Length > 0);

        Assert.All(packages, package => Assert.NotNull(package.Value!["integrity"]));
        Assert.All(packages, package => Assert.Null(package.Value!["resolved"]));
    }

    private static JsonObject Read(string name)
        => JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectFiles.SourceFolder, name)))!.AsObject();

    private void Write(string name, params (string Package, string? Entry)[] packages)
    {
        var entries = packages
            .Where(package => package.Entry is not null)
            .Select(package => KeyValuePair.Create(package.Package, JsonNode.Parse(package.Entry!)));
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, new JsonObject { ["packages"] = new JsonObject(entries) }.ToJsonString());
    }
}
