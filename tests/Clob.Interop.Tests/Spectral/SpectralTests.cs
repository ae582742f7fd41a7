using Clob.Interop.Tests.Node;

namespace Clob.Interop.Tests.Spectral;

/// <summary>Spectral, a linter of OpenAPI that others wrote, has nothing to say about the spec.</summary>
public sealed class SpectralTests
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    [NodeFact]
    public async Task The_spec_passes_without_a_hint()
    {
        var lint = await LintAsync(ProjectFiles.Spec);

        Assert.True(lint.ExitCode == 0, lint.Output);
    }

    // Each of these is one that the analyzer of the build does not see.
    [NodeTheory]
    [InlineData("oas3-valid-media-example", "value: { closed_only: false }", "value: { closed_only: perhaps }")]
    [InlineData("clob-examples", "                contextCanceled:\n", "                contextCanceled: {}\n                other:\n")]
    [InlineData(
        "clob-array-bound",
        "          x-unbounded: A cancel by scope names",
        "          maxItems: 5\n          x-unbounded: A cancel by scope names")]
    public async Task A_spec_with_a_mistake_does_not_pass(string rule, string right, string wrong)
    {
        var spec = await File.ReadAllTextAsync(ProjectFiles.Spec);
        Assert.Contains(right, spec, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("clob-spectral-");
        try
        {
            var broken = Path.Combine(folder.FullName, "clob.yaml");
            await File.WriteAllTextAsync(broken, spec.Replace(right, wrong, StringComparison.Ordinal));

            var lint = await LintAsync(broken);

            Assert.NotEqual(0, lint.ExitCode);
            Assert.Contains(rule, lint.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<FinishedProcess> LintAsync(string spec)
    {
        await NpmPackages.EnsureAsync();
        string[] arguments = [NpmPackages.SpectralProgram, "lint", spec, "--ruleset", ProjectFiles.Ruleset, "--fail-severity=hint"];
        return (await FinishedProcess.RunAsync("node", arguments, ProjectFiles.SourceFolder, AtMost))!;
    }
}
