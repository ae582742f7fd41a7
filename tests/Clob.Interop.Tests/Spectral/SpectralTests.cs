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

    [NodeFact]
    public async Task A_spec_with_an_operation_that_has_no_id_does_not_pass()
    {
        var folder = Directory.CreateTempSubdirectory("clob-spectral-");
        try
        {
            var broken = Path.Combine(folder.FullName, "clob.yaml");
            var spec = await File.ReadAllTextAsync(ProjectFiles.Spec);
            await File.WriteAllTextAsync(broken, spec.Replace("      operationId: cancelAllOrders\n", "", StringComparison.Ordinal));

            var lint = await LintAsync(broken);

            Assert.NotEqual(0, lint.ExitCode);
            Assert.Contains("operation-operationId", lint.Output, StringComparison.Ordinal);
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
