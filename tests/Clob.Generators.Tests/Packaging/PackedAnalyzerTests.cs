using Clob.Generators.Tests.NSwag;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Packaging;

public sealed class PackedAnalyzerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clob-packed-");

    // Costs about 15 s: one pack without a build, one restore (from the packed file alone) and two builds of a small project.
    [Fact]
    public async Task Build_project_with_the_packed_analyzer_generates_and_a_broken_spec_gives_its_own_error_only()
    {
        var packed = await DotNet.RunAsync(
            _folder.FullName,
            ["pack", AnalyzerProject.Path, "--no-build", "-c", AnalyzerProject.Configuration, "-o", _folder.FullName, "-p:Version=0.0.1-test"]);
        Assert.True(packed.ExitCode == 0, packed.ToString());
        WriteProject();
        Write("clob.yaml", Specs.Small);

        var built = await BuildAsync();

        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.DoesNotContain("warning", built.Output, StringComparison.Ordinal);

        Write("clob.yaml", Specs.SmallWith("      summary: Gets a thing.\n", "      summary: Gets a thing.\n      summary: Again.\n"));

        var broken = await BuildAsync();

        var error = Assert.Single(broken.Errors);
        Assert.Contains("clob.yaml(9,7): error CLOB0001", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<FinishedProcess> BuildAsync() => DotNet.RunAsync(_folder.FullName, ["build", "-nologo", "-v:quiet", "-consoleLoggerParameters:NoSummary"]);

    private void WriteProject()
    {
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(
            "Consumer.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreSources>$(MSBuildProjectDirectory)</RestoreSources>
                <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Clob.Generators" Version="0.0.1-test" PrivateAssets="all" />
                <AdditionalFiles Include="clob.yaml" />
                <Compile Remove="packages/**" />
              </ItemGroup>
            </Project>
            """);
        Write("Consumer.cs", "namespace Clob; public static class Consumer { public static CancelRejectionKind Of(Clob.Spec.ClobOperation _) => CancelRejections.Classify(Clob.Spec.ClobOperations.GetThing.Id); }");
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Library")))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
