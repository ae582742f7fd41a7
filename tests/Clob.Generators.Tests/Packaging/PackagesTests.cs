using System.Diagnostics;
using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Packaging;

/// <summary>The packages as a trader gets them: whole, and usable where neither the repository nor Node is.</summary>
public sealed class PackagesTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Program = """
        using Clob;
        using Clob.Authentication;
        using Clob.Cancellation;
        using Clob.Sandbox;
        using Microsoft.Extensions.DependencyInjection;

        await using var venue = await ClobSandbox.StartAsync();
        venue.SeedOrders(3);
        var account = venue.Account;
        await using var services = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.Credentials = new ApiCredentials(account.Address, account.ApiKey, account.Secret, account.Passphrase);
                options.BaseAddress = venue.BaseAddress;
            })
            .Services.BuildServiceProvider();
        var report = await services.GetRequiredService<OrderCanceler>().CancelAllAsync();
        Console.WriteLine($"{report.Canceled.Count} canceled, {venue.OpenOrders.Count} open");
        """;

    [Theory]
    [InlineData("Clob.Generated", "lib/net10.0/Clob.Generated")]
    [InlineData("Clob.Sandbox", "lib/net10.0/Clob.Sandbox")]
    [InlineData("Clob.Cli", "tools/net10.0/any/clob")]
    public void Package_hasItsReadmeItsLicenseAndTheWayToItsSources(string id, string assembly)
    {
        using var package = new PackageFile(Path.Combine(packed.Feed, $"{id}.{PackedRepository.Version}.nupkg"));
        using var symbols = new PackageFile(Path.Combine(packed.Feed, $"{id}.{PackedRepository.Version}.snupkg"));

        Assert.Contains($"{assembly}.dll", package.Files);
        Assert.Contains("README.md", package.Files);
        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal((PackedRepository.Home, packed.Commit), (package.Metadata("repository", "url"), package.Metadata("repository", "commit")));
        Assert.Contains($"https://raw.githubusercontent.com/example/clob/{packed.Commit}/*", symbols.SourceLink($"{assembly}.pdb"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clob.Generated")]
    [InlineData("Clob.Sandbox")]
    public void Library_bringsItsDocumentationAndNoGenerator(string id)
    {
        using var package = new PackageFile(Path.Combine(packed.Feed, $"{id}.{PackedRepository.Version}.nupkg"));

        Assert.Contains($"lib/net10.0/{id}.xml", package.Files);
        Assert.DoesNotContain(package.Files, file => file.StartsWith("analyzers/", StringComparison.Ordinal) || file.StartsWith("build", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Libraries_inAProjectOutsideTheRepository_buildWithoutNodeAndCancelOnTheSandbox()
    {
        var folder = packed.NewFolder("scratch");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Scratch.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreSources>{packed.Feed}</RestoreSources>
                <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
                <RestoreFallbackFolders>{await GlobalPackagesAsync(folder)}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Clob.Generated" Version="{PackedRepository.Version}" />
                <PackageReference Include="Clob.Sandbox" Version="{PackedRepository.Version}" />
                <Compile Remove="packages/**" />
              </ItemGroup>
            </Project>
            """);

        var built = await DotNet.RunAsync(folder, ["build", "-nologo", "-v:quiet"], NothingOnThePath);
        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.True(!built.Output.Contains("warning ", StringComparison.Ordinal), built.ToString());
        var run = await DotNet.RunAsync(folder, ["bin/Debug/net10.0/Scratch.dll"], NothingOnThePath);

        Assert.Equal("exit code 0\n3 canceled, 0 open\n", run.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Tool_installedFromTheFeed_runsTheDemo()
    {
        var folder = packed.NewFolder("tools");
        var installed = await DotNet.RunAsync(
            folder, ["tool", "install", "Clob.Cli", "--version", PackedRepository.Version, "--tool-path", folder, "--source", packed.Feed]);
        Assert.True(installed.ExitCode == 0, installed.ToString());

        var demo = await RunToolAsync(folder, "demo");
        var version = await RunToolAsync(folder, "--version");

        Assert.True(demo.ExitCode == 0, demo.ToString());
        Assert.Contains("DELETE /cancel-all", demo.Output, StringComparison.Ordinal);
        Assert.Equal(PackedRepository.Version, version.Output.Trim());
    }

    private static Dictionary<string, string?> NothingOnThePath { get; } = new() { ["PATH"] = Path.GetDirectoryName(DotNet.Program) is { Length: > 0 } folder ? folder : "/nowhere" };

    private static async Task<FinishedProcess> RunToolAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "clob.exe" : "clob"), arguments);

        // It finds .NET by this where .NET is not installed for the whole machine.
        var program = new FileInfo(DotNet.Program);
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName((program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName);
        return await FinishedProcess.RunAsync(start, TimeSpan.FromMinutes(1));
    }

    // Whatever else the packages need is there already: the repository was built with it.
    private static async Task<string> GlobalPackagesAsync(string folder)
        => (await DotNet.RunAsync(folder, ["nuget", "locals", "global-packages", "--list"])).Output.Split(": ", 2)[1].Trim();
}
