using System.Text.Json.Nodes;

namespace Clob.Sandbox.Tests;

public sealed class OfficialClientPackageTests
{
    [Fact]
    public void PackageJson_pins_exact_versions() =>
        Assert.All(Read("package.json")["devDependencies"]!.AsObject(), package => Assert.Matches(@"^\d+\.\d+\.\d+$", package.Value!.GetValue<string>()));

    [Fact]
    public void PackageLock_has_checksums_and_no_download_addresses()
    {
        var packages = Read("package-lock.json")["packages"]!.AsObject().Where(package => package.Key.Length > 0);

        Assert.All(packages, package => Assert.NotNull(package.Value!["integrity"]));
        Assert.All(packages, package => Assert.Null(package.Value!["resolved"]));
    }

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(OfficialClient.Folder, name)))!;
}
