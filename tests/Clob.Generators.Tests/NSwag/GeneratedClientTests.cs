using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.NSwag;

/// <summary>What NSwag writes, and that it writes the same everywhere.</summary>
public sealed class GeneratedClientTests
{
    internal const string Golden = "tests/Clob.Generators.Tests/NSwag/ClobClient.g.verified.cs";

    [Fact]
    [Trait("Category", "Golden")]
    public async Task The_output_of_the_committed_spec_is_the_golden_copy()
    {
        using var clone = Clone.ForGeneration();
        Generation.RanNSwag(await Generation.RunAsync(clone));
        var output = await File.ReadAllTextAsync(Generation.OutputIn(clone));

        var golden = Path.Combine(Repository.Root, Golden);
        if (Environment.GetEnvironmentVariable("CLOB_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(golden, output);
        }

        // A difference is what a change of the spec or a template does to the API.
        var committed = await File.ReadAllTextAsync(golden);
        Assert.True(
            committed == output,
            $"The generated client is not {Golden}. {GoldenFiles.ToDo}\n{GoldenFiles.Difference(committed, output)}");
    }

    [Fact]
    public async Task The_output_has_line_feeds_only()
    {
        using var clone = Clone.ForGeneration();
        Generation.RanNSwag(await Generation.RunAsync(clone));

        Assert.DoesNotContain((byte)'\r', await File.ReadAllBytesAsync(Generation.OutputIn(clone)));
    }

    [Fact]
    public async Task Output_that_is_generated_twice_is_the_same_bytes()
    {
        using var clone = Clone.ForGeneration();
        Generation.RanNSwag(await Generation.RunAsync(clone));
        var first = await File.ReadAllBytesAsync(Generation.OutputIn(clone));

        File.Delete(Generation.OutputIn(clone));
        Generation.RanNSwag(await Generation.RunAsync(clone));

        Assert.Equal(first, await File.ReadAllBytesAsync(Generation.OutputIn(clone)));
    }

    [Theory]
    [InlineData("a path with spaces")]
    [InlineData("commas, and = too")]
    [InlineData("Bücher über 市場 İstanbul")]
    [InlineData("it's (not) #1 & more")]
    public async Task The_output_of_a_clone_in_an_awkward_folder_is_the_golden_copy(string folder)
    {
        using var clone = Clone.ForGeneration(folder);

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(clone)));

        Assert.Equal(await GoldenAsync(), await File.ReadAllTextAsync(Generation.OutputIn(clone)));
    }

    [Fact]
    public async Task The_output_of_a_build_from_another_folder_is_the_golden_copy()
    {
        using var clone = Clone.ForGeneration();

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(clone, workingDirectory: Path.GetTempPath())));

        Assert.Equal(await GoldenAsync(), await File.ReadAllTextAsync(Generation.OutputIn(clone)));
    }

    [Fact]
    public async Task The_output_of_two_clones_that_build_at_the_same_time_is_the_golden_copy_in_both()
    {
        using var one = Clone.ForGeneration();
        using var other = Clone.ForGeneration();

        var results = await Task.WhenAll(Generation.RunAsync(one), Generation.RunAsync(other));

        Assert.All(results, result => Assert.True(Generation.RanNSwag(result)));
        Assert.Equal(await GoldenAsync(), await File.ReadAllTextAsync(Generation.OutputIn(one)));
        Assert.Equal(await GoldenAsync(), await File.ReadAllTextAsync(Generation.OutputIn(other)));
    }

    [Fact]
    public async Task A_design_time_build_of_a_fresh_clone_compiles_the_generated_client()
    {
        using var clone = Clone.ForGeneration();
        await DotNet.RunAsync(clone.Root, ["restore", Generation.Project]);

        var result = await DotNet.RunAsync(
            clone.Root,
            [
                "msbuild", Generation.Project, "-t:Compile", "-getItem:CscCommandLineArgs", "-nologo",
                "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            ]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("ClobClient.g.cs", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Generation.OutputIn(clone)));
    }

    [Fact]
    public async Task A_design_time_build_with_a_broken_spec_keeps_the_last_client()
    {
        using var clone = Clone.ForGeneration();
        Generation.RanNSwag(await Generation.RunAsync(clone));
        clone.Append("spec/clob.yaml", "\nbroken: [\n");

        var result = await DotNet.RunAsync(
            clone.Root, ["msbuild", Generation.Project, "-t:CompileClobClient", "-getItem:Compile", "-nologo", "-p:DesignTimeBuild=true"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("ClobClient.g.cs", result.Output, StringComparison.Ordinal);
        Assert.Equal(await GoldenAsync(), await File.ReadAllTextAsync(Generation.OutputIn(clone)));
    }

    private static Task<string> GoldenAsync() => File.ReadAllTextAsync(Path.Combine(Repository.Root, Golden));
}
