using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Packaging;

/// <summary>The packages as a trader gets them: whole, and usable where neither the repository nor Node is.</summary>
[Collection(PackedPackages.Name)]
public sealed class PackagesTests(PackedRepository packed)
{
    private const string Program = """
        using Clob;
        using Clob.Sandbox;
        using Clob.Wallet;
        using Microsoft.Extensions.DependencyInjection;

        await using var venue = await ClobSandbox.StartAsync();
        using var wallet = new PrivateKeyWallet($"{2:x64}");
        using var onboarding = ClobClient.Create(wallet, new ClobClientOptions { BaseAddress = venue.BaseAddress });
        var key = await new ApiKeys(onboarding).CreateOrDeriveAsync(nonce: 5);
        venue.SeedOrders(3, venue.FindAccount(key.ApiKey));
        await using var services = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.Credentials = key;
                options.BaseAddress = venue.BaseAddress;
            })
            .Services.BuildServiceProvider();
        var report = await services.GetRequiredService<OrderCanceler>().CancelAllAsync();
        Console.WriteLine($"{report.Canceled.Count} canceled, {venue.OpenOrders.Count} open");
        """;

    public static TheoryData<string, string, string> Packages => new()
    {
        { nameof(PackedRepository.Feed), "Clob.Generated", "lib/net10.0/Clob.Generated" },
        { nameof(PackedRepository.Feed), "Clob.Sandbox", "lib/net10.0/Clob.Sandbox" },
        { nameof(PackedRepository.Feed), "Clob.Wallet", "lib/net10.0/Clob.Wallet" },
        { nameof(PackedRepository.PortableFeed), "Clob.Cli.any", "tools/net10.0/any/clob" },
        {
            nameof(PackedRepository.ReadyToRunFeed),
            $"Clob.Cli.{PackedRepository.Platform}",
            $"tools/net10.0/{PackedRepository.Platform}/clob"
        },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_its_README_its_license_and_the_way_to_its_sources(string feed, string id, string assembly)
    {
        GitProgram.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.FeedOf(feed), id));
        using var symbols = new PackageFile(PackedRepository.PathOf(packed.FeedOf(feed), id, "snupkg"));

        Assert.Contains($"{assembly}.dll", package.Files);
        package.AssertDescribed(packed.Commit);
        Assert.StartsWith(
            $"# {(id.StartsWith("Clob.Cli", StringComparison.Ordinal) ? "Clob.Cli" : id)}\n",
            package.Text("README.md"),
            StringComparison.Ordinal);
        Assert.Contains(
            $"https://raw.githubusercontent.com/example/clob/{packed.Commit}/*",
            symbols.SourceLink($"{assembly}.pdb"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clob.Generated")]
    [InlineData("Clob.Sandbox")]
    [InlineData("Clob.Wallet")]
    public void A_library_has_its_documentation_and_no_generator(string id)
    {
        GitProgram.Require();
        using var package = new PackageFile(Path.Combine(packed.Feed, $"{id}.{PackedRepository.Version}.nupkg"));

        Assert.Contains($"lib/net10.0/{id}.xml", package.Files);
        Assert.DoesNotContain(
            package.Files,
            file => file.StartsWith("analyzers/", StringComparison.Ordinal) || file.StartsWith("build", StringComparison.Ordinal));
    }

    [Fact]
    public void The_library_depends_on_no_wallet()
    {
        GitProgram.Require();
        using var package = new PackageFile(PackedRepository.PathOf(packed.Feed, "Clob.Generated"));

        var dependencies = package.Xml(".nuspec").Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value)
            .ToList();

        Assert.Contains("Polly.Core", dependencies);
        Assert.DoesNotContain(dependencies, id => !id.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && id != "Polly.Core");
    }

    [Fact]
    public async Task A_project_outside_the_repository_builds_without_Node_and_cancels_on_the_sandbox()
    {
        GitProgram.Require();
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
                <PackageReference Include="Clob.Wallet" Version="{PackedRepository.Version}" />
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

    private static Dictionary<string, string?> NothingOnThePath { get; } =
        new() { ["PATH"] = Path.GetDirectoryName(DotNet.Program) is { Length: > 0 } folder ? folder : "/nowhere" };

    // Whatever else the packages need is there already: the repository was built with it.
    private static async Task<string> GlobalPackagesAsync(string folder)
        => (await DotNet.RunAsync(folder, ["nuget", "locals", "global-packages", "--list"])).Output.Split(": ", 2)[1].Trim();
}
