namespace Clob.Generators.Tests.NSwag;

/// <summary>What goes wrong before the compiler: one error each, and it says what to do.</summary>
public sealed class GenerationFailureTests
{
    [Fact]
    public async Task Build_withoutNode_givesOneErrorThatSaysWhatToInstall()
    {
        using var clone = Clone.ForGeneration(withPackages: false);

        var result = await Generation.RunAsync(clone, environment: WithoutNode(clone));

        var error = Assert.Single(result.Errors);
        Assert.Contains("CLOBNSWAG1", error, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20 or newer", error, StringComparison.Ordinal);
        Assert.Contains("NSwagExe_Net100", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_packageNotToBeHad_givesOneErrorThatSaysWhatToRun()
    {
        using var clone = Clone.ForGeneration(withPackages: false);
        var emptyCache = Directory.CreateDirectory(clone.PathOf("npm-cache"));

        var result = await Generation.RunAsync(clone, environment: new Dictionary<string, string?>
        {
            ["npm_config_cache"] = emptyCache.FullName,
            ["npm_config_offline"] = "true",
        });

        var error = Assert.Single(result.Errors);
        Assert.Contains("CLOBNSWAG2", error, StringComparison.Ordinal);
        Assert.Contains("Run 'npm ci' in generators/NSwag", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_inputMissing_givesOneErrorThatNamesIt()
    {
        using var clone = Clone.ForGeneration();
        File.Delete(clone.PathOf("nswag.json"));

        var error = Assert.Single((await Generation.RunAsync(clone)).Errors);

        Assert.Contains("CLOBNSWAG3", error, StringComparison.Ordinal);
        Assert.Contains("nswag.json is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_templateThatNSwagCannotRead_givesOneErrorWithItsReason()
    {
        using var clone = Clone.ForGeneration();
        clone.Append("generators/NSwag/templates/Class.liquid", "{% if %}");

        var error = Assert.Single((await Generation.RunAsync(clone)).Errors);

        Assert.Contains("CLOBNSWAG4", error, StringComparison.Ordinal);
        Assert.Contains("Error while rendering Liquid template", error, StringComparison.Ordinal);
        Assert.Contains("generators/NSwag/templates", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_afterAFailureIsMended_runsNSwagAgain()
    {
        using var clone = Clone.ForGeneration();
        var template = clone.PathOf("generators/NSwag/templates/Class.liquid");
        var good = await File.ReadAllTextAsync(template);
        await File.WriteAllTextAsync(template, good + "{% if %}");
        Assert.NotEqual(0, (await Generation.RunAsync(clone)).ExitCode);

        await File.WriteAllTextAsync(template, good);

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(clone)));
    }

    [Fact]
    public async Task Build_packageHalfThere_installsItAnew()
    {
        using var clone = Clone.ForGeneration();
        Directory.Delete(clone.PathOf("generators/NSwag/node_modules/nswag"), recursive: true);

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(clone)));
    }

    [Fact]
    public async Task Build_withNSwagExeSet_usesItAndNeedsNeitherNodeNorThePackage()
    {
        using var clone = Clone.ForGeneration(withPackages: false);
        var program = Path.Combine(Repository.Root, "generators/NSwag/node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll");

        var environment = WithoutNode(clone);
        environment["NSwagExe_Net100"] = $"\"{DotNet.Program}\" \"{program}\"";

        var result = await Generation.RunAsync(clone, environment: environment);

        Assert.True(Generation.RanNSwag(result));
        Assert.False(Directory.Exists(clone.PathOf("generators/NSwag/node_modules")));
    }

    /// <summary>A PATH on which nothing stands but the shell that MSBuild runs commands with.</summary>
    private static Dictionary<string, string?> WithoutNode(Clone clone)
    {
        var path = Directory.CreateDirectory(clone.PathOf("only-a-shell")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(path, "sh"), "/bin/sh");
        }

        return new() { ["PATH"] = OperatingSystem.IsWindows() ? Environment.SystemDirectory : path };
    }
}
