namespace Clob.Generators.Tests.NSwag;

/// <summary>What goes wrong before the compiler: one error each, and it says what to do.</summary>
public sealed class GenerationFailureTests
{
    [Fact]
    public async Task A_build_that_is_not_restored_gives_one_error_that_says_what_to_run()
    {
        using var clone = Clone.ForGeneration(hasNSwag: false);

        var result = await Generation.RunAsync(clone);

        var error = Assert.Single(result.Errors);
        Assert.Contains("CLOBNSWAG1", error, StringComparison.Ordinal);
        Assert.Contains("Run 'dotnet restore'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_input_gives_one_error_that_names_it()
    {
        using var clone = Clone.ForGeneration();
        File.Delete(clone.PathOf("nswag.json"));

        var error = Assert.Single((await Generation.RunAsync(clone)).Errors);

        Assert.Contains("CLOBNSWAG2", error, StringComparison.Ordinal);
        Assert.Contains("nswag.json is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_NSwag_cannot_read_gives_one_error_with_its_reason()
    {
        using var clone = Clone.ForGeneration();
        clone.Append("generators/NSwag/templates/Class.liquid", "{% if %}");

        var error = Assert.Single((await Generation.RunAsync(clone)).Errors);

        Assert.Contains("CLOBNSWAG3", error, StringComparison.Ordinal);
        Assert.Contains("Error while rendering Liquid template", error, StringComparison.Ordinal);
        Assert.Contains("generators/NSwag/templates", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_after_the_cause_of_a_failure_is_corrected_runs_NSwag_again()
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
    public async Task A_build_with_nothing_on_the_PATH_runs_NSwag()
    {
        using var clone = Clone.ForGeneration();

        var result = await Generation.RunAsync(clone, environment: new Dictionary<string, string?>
        {
            ["PATH"] = OperatingSystem.IsWindows()
                ? Environment.SystemDirectory
                : Directory.CreateDirectory(clone.PathOf("empty")).FullName,
        });

        Assert.True(Generation.RanNSwag(result));
    }
}
