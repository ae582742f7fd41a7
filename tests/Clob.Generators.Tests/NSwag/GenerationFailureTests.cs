namespace Clob.Generators.Tests.NSwag;

/// <summary>What goes wrong before the compiler: one error each, and it says what to do.</summary>
public sealed class GenerationFailureTests
{
    [Fact]
    public async Task Build_notRestored_givesOneErrorThatSaysWhatToRun()
    {
        using var clone = Clone.ForGeneration(isRestored: false);

        var result = await Generation.RunAsync(clone);

        var error = Assert.Single(result.Errors);
        Assert.Contains("CLOBNSWAG1", error, StringComparison.Ordinal);
        Assert.Contains("Run 'dotnet restore'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_inputMissing_givesOneErrorThatNamesIt()
    {
        using var clone = Clone.ForGeneration();
        File.Delete(clone.PathOf("nswag.json"));

        var error = Assert.Single((await Generation.RunAsync(clone)).Errors);

        Assert.Contains("CLOBNSWAG2", error, StringComparison.Ordinal);
        Assert.Contains("nswag.json is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_templateThatNSwagCannotRead_givesOneErrorWithItsReason()
    {
        using var clone = Clone.ForGeneration();
        clone.Append("generators/NSwag/templates/Class.liquid", "{% if %}");

        var error = Assert.Single((await Generation.RunAsync(clone)).Errors);

        Assert.Contains("CLOBNSWAG3", error, StringComparison.Ordinal);
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
    public async Task Build_withNothingOnThePath_runsNSwag()
    {
        using var clone = Clone.ForGeneration();

        var result = await Generation.RunAsync(clone, environment: new Dictionary<string, string?>
        {
            ["PATH"] = OperatingSystem.IsWindows() ? Environment.SystemDirectory : Directory.CreateDirectory(clone.PathOf("empty")).FullName,
        });

        Assert.True(Generation.RanNSwag(result));
    }
}
