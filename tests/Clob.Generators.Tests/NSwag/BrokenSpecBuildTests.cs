using System.Text.RegularExpressions;

namespace Clob.Generators.Tests.NSwag;

/// <summary>
/// What a whole build says of a broken spec: its own diagnostics, and nothing of NSwag or of code that is missing. The
/// clone is restored and built once, which takes about twenty seconds; each build after that takes a few.
/// </summary>
public sealed partial class BrokenSpecBuildTests(RestoredClone restored) : IClassFixture<RestoredClone>
{
    [Fact]
    public async Task A_spec_that_does_not_parse_gives_its_place_and_nothing_else()
    {
        var errors = await ErrorsOfAsync(spec => spec.Replace("  version: 1.0.0\n", "  version: [1.0.0\n", StringComparison.Ordinal));

        Assert.Matches(@"clob\.yaml\(\d+,\d+\): error CLOB0001:", Assert.Single(errors));
    }

    [Fact]
    public async Task An_operation_without_an_id_gives_its_place_and_nothing_else()
    {
        var errors = await ErrorsOfAsync(spec => spec.Replace("      operationId: cancelAllOrders\n", "", StringComparison.Ordinal));

        Assert.Matches(@"clob\.yaml\(\d+,\d+\): error CLOB0003: .*cancel-all", Assert.Single(errors));
    }

    [Fact]
    public async Task A_spec_that_is_cut_in_the_middle_gives_diagnostics_of_the_spec_only()
    {
        var errors = await ErrorsOfAsync(spec => spec[..(spec.Length / 2)]);

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Matches(@"clob\.yaml\(\d+,\d+\): error CLOB\d{4}:", error));
    }

    [Fact]
    public async Task A_spec_that_is_corrected_builds()
    {
        await ErrorsOfAsync(_ => "openapi: [");

        var result = await restored.BuildAsync(spec => spec);

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    private async Task<IReadOnlyList<string>> ErrorsOfAsync(Func<string, string> breaking)
    {
        var result = await restored.BuildAsync(breaking);

        Assert.True(result.ExitCode != 0, result.ToString());
        return [.. result.Errors.Select(error => ProjectSuffix().Replace(error, "")).Distinct()];
    }

    [GeneratedRegex(@" \[[^\]]*\.csproj\]$")]
    private static partial Regex ProjectSuffix();
}
