using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Clob.Generators.Tests.Native;
using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Packaging;

/// <summary>The command line as a dotnet tool: native on the platform that it was packed on, and usable on every other.</summary>
[Collection(PackedPackages.Name)]
public sealed partial class ToolPackagesTests(PackedRepository packed)
{
    [Fact]
    public void The_package_of_the_tool_names_one_package_for_each_platform_and_one_for_all_others()
    {
        GitProgram.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.Feed, "Clob.Cli"));

        package.AssertDescribed(packed.Commit);
        Assert.Equal(
            [
                "linux-x64", "linux-arm64", "linux-arm", "linux-musl-x64", "linux-musl-arm64", "linux-musl-arm",
                "win-x64", "win-arm64", "win-x86", "osx-x64", "osx-arm64", "any",
            ],
            PlatformsOf(package));
        Assert.DoesNotContain(package.Files, file => file.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Fact]
    public void No_platform_that_NET_is_released_for_gets_the_package_of_another()
    {
        GitProgram.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.Feed, "Clob.Cli"));
        var platforms = PlatformsOf(package);

        // Microsoft releases no .NET for a shell on Android, which is Linux with a C library of its own.
        var others = PlatformGraph.Platforms.Where(
            platform => !platform.StartsWith("android", StringComparison.Ordinal)
                && !platform.StartsWith("linux-bionic", StringComparison.Ordinal)
                && PlatformGraph.NearestOf(platforms, platform) is { } nearest
                && nearest != platform
                && nearest != "any");
        Assert.Empty(others);
    }

    [Fact]
    public void CI_packs_the_tool_once_for_each_platform()
    {
        GitProgram.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.Feed, "Clob.Cli"));
        var workflow = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"));

        var native = NativePlatform().Matches(workflow).Select(match => match.Groups[1].Value);
        var others = OtherPlatforms().Match(workflow).Groups[1].Value.Split(' ');
        Assert.Equal(PlatformsOf(package).Order(StringComparer.Ordinal), native.Concat(others).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_native_package_of_the_tool_holds_the_program_and_neither_assemblies_nor_symbols()
    {
        GitProgram.Require();
        NativeToolchain.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.Feed, $"Clob.Cli.{PackedRepository.Platform}"));
        var folder = $"tools/any/{PackedRepository.Platform}";

        package.AssertDescribed(packed.Commit);
        Assert.Equal(
            [$"{folder}/DotnetToolSettings.xml", $"{folder}/{PublishedPrograms.FileName("clob")}"],
            package.Files.Where(file => file.StartsWith("tools/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("clob")]
    [InlineData("Clob.Generated")]
    [InlineData("Spectre.Console")]
    public void Where_it_is_not_native_the_package_of_a_platform_holds_ReadyToRun_code(string assembly)
    {
        GitProgram.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.ReadyToRunFeed, $"Clob.Cli.{PackedRepository.Platform}"));

        Assert.True(package.IsReadyToRun($"tools/net10.0/{PackedRepository.Platform}/{assembly}.dll"));
    }

    [Theory]
    [InlineData("clob")]
    [InlineData("Newtonsoft.Json")]
    public void The_package_of_another_platform_holds_ReadyToRun_code_for_it(string assembly)
    {
        GitProgram.Require();
        using var package = new PackageFile(
            PackedRepository.PathOf(packed.ReadyToRunFeed, $"Clob.Cli.{PackedRepository.OtherPlatform}"));

        Assert.True(package.IsReadyToRun($"tools/net10.0/{PackedRepository.OtherPlatform}/{assembly}.dll", Machine.I386));
    }

    [Fact]
    public async Task The_tool_installed_on_this_platform_is_native_and_runs_the_demo_without_a_runtime()
    {
        GitProgram.Require();
        NativeToolchain.Require();

        await AssertRunsAsync(await InstallAsync(packed.Feed, "native"), new() { ["PATH"] = "", ["DOTNET_ROOT"] = "/nowhere" });
    }

    [Theory]
    [InlineData(nameof(PackedRepository.ReadyToRunFeed))]
    [InlineData(nameof(PackedRepository.PortableFeed))]
    public async Task The_tool_installed_where_there_is_no_native_one_runs_the_demo_on_the_shared_runtime(string feed)
    {
        GitProgram.Require();

        // It finds .NET by this where .NET is not installed for the whole machine.
        await AssertRunsAsync(await InstallAsync(packed.FeedOf(feed), feed), new() { ["DOTNET_ROOT"] = DotNet.Root });
    }

    private static List<string> PlatformsOf(PackageFile package)
        => [
            .. package.Xml("DotnetToolSettings.xml").Descendants("RuntimeIdentifierPackage")
                .Select(element => element.Attribute("RuntimeIdentifier")!.Value),
        ];

    [GeneratedRegex(@"\{ platform: ([^,]+),")]
    private static partial Regex NativePlatform();

    [GeneratedRegex(@"for platform in ([^;]+);")]
    private static partial Regex OtherPlatforms();

    /// <summary>Installs the tool from a feed alone, and returns its program.</summary>
    private async Task<ClobProgram> InstallAsync(string feed, string name)
    {
        var folder = packed.NewFolder(name);
        var installed = await DotNet.RunAsync(
            folder, ["tool", "install", "Clob.Cli", "--version", PackedRepository.Version, "--tool-path", folder, "--source", feed]);
        Assert.True(installed.ExitCode == 0, installed.ToString());

        // On Windows, a native tool is called by a script.
        return new ClobProgram(Directory.GetFiles(folder, "clob*").Single());
    }

    private static async Task AssertRunsAsync(ClobProgram tool, Dictionary<string, string> variables)
    {
        var demo = await tool.RunAsync(variables, "", "demo");
        var version = await tool.RunAsync(variables, "", "--version");

        Assert.Equal((0, ""), (demo.ExitCode, demo.Error));
        Assert.Contains("DELETE /cancel-all", demo.Out, StringComparison.Ordinal);
        Assert.Equal(PackedRepository.Version, version.Out.Trim());
    }
}
