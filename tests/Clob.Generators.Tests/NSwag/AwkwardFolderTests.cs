using System.Xml.Linq;

namespace Clob.Generators.Tests.NSwag;

/// <summary>A path is never interpreted by a shell: nothing in the name of a folder is run, and the build finds its files.</summary>
public sealed class AwkwardFolderTests
{
    private const string Trace = "pwned";

    [Theory]
    [InlineData("a$(touch pwned)b")]
    [InlineData("a`touch pwned`b")]
    [InlineData("a$HOME b")]
    [InlineData("a&touch pwned&b")]
    [InlineData("a'b & c")]
    public async Task The_client_is_generated_in_a_folder_of_any_name_and_nothing_of_the_name_is_run(string name)
    {
        using var clone = Clone.ForGeneration(name);

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(clone)));

        Assert.True(File.Exists(Generation.OutputIn(clone)));
        AssertNothingWasRun(clone);
    }

    [Fact]
    public async Task A_program_in_such_a_folder_is_found_and_nothing_of_the_name_is_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A link to a folder needs a right that few users have on Windows.");
        using var clone = Clone.ForGeneration("a$(touch pwned)b $HOME");
        var folder = await DotNet.RunAsync(
            clone.Root, ["msbuild", clone.PathOf(Generation.Project), "-getProperty:NSwagDir_Net100", "-nologo"]);
        Directory.CreateSymbolicLink(clone.PathOf("nswag"), folder.Output.Trim());

        var result = await DotNet.RunAsync(
            clone.Root,
            [
                "msbuild", clone.PathOf(Generation.Project), "-t:CompileClobClient", "-v:minimal", "-nologo",
                "-p:NSwagProgram=" + clone.PathOf("nswag/dotnet-nswag.dll").Replace("$", "%24", StringComparison.Ordinal),
            ]);

        Assert.True(Generation.RanNSwag(result));
        AssertNothingWasRun(clone);
    }

    [Fact]
    public async Task The_library_builds_in_such_a_folder_and_nothing_of_the_name_is_run()
    {
        using var clone = Clone.ForGeneration("a$(touch pwned)b");

        var result = await DotNet.RunAsync(clone.Root, ["build", Generation.Project, "-nologo", "-v:quiet"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        AssertNothingWasRun(clone);
    }

    [Fact]
    public void The_command_of_each_Exec_has_no_path_in_it()
    {
        var commands = new[] { "*.targets", "*.props", "*.csproj" }
            .SelectMany(pattern => new[] { "generators", "src", "tests", "docs" }.SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)))
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.*"))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "Exec"))
            .Select(exec => exec.Attribute("Command")!.Value)
            .ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.DoesNotContain(
            "$(",
            command.Replace("$(RunProgram)", "", StringComparison.Ordinal).Replace("$(RunArgument)", "", StringComparison.Ordinal),
            StringComparison.Ordinal));
    }

    private static void AssertNothingWasRun(Clone clone)
        => Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(clone.Root)!, Trace + "*", SearchOption.AllDirectories));
}
