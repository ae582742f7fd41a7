using System.Text.RegularExpressions;
using Clob.Generators;
using Clob.Generators.Diagnostics;
using Clob.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Diagnostics;

/// <summary>docs/diagnostics.md has a section for each diagnostic, and its examples show what they say.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors =
        new SpecAnalyzer().SupportedDiagnostics.ToDictionary(descriptor => descriptor.Id);

    private static readonly IReadOnlyDictionary<string, string> Sections = Section()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md")))
        .ToDictionary(section => section.Groups[1].Value, section => section.Groups[2].Value);

    public static TheoryData<string> Ids { get; } = [.. Descriptors.Keys];

    [Fact]
    public void Each_id_has_a_section_in_order() => Assert.Equal(Descriptors.Keys, Sections.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_section_begins_with_the_title_and_the_severity(string id)
        => Assert.StartsWith(
            $"**{Descriptors[id].Title}** ({(Descriptors[id].DefaultSeverity == DiagnosticSeverity.Error ? "error" : "warning")})",
            Sections[id].TrimStart(),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_first_example_causes_the_diagnostic_and_the_second_does_not(string id)
    {
        var examples = Example().Matches(Sections[id]);

        Assert.Equal(2, examples.Count);
        Assert.Contains(id, await IdsOfAsync(examples[0]));
        Assert.DoesNotContain(id, await IdsOfAsync(examples[1]));
    }

    private static async Task<IEnumerable<string>> IdsOfAsync(Match example)
    {
        var text = example.Groups[2].Value;
        var found = example.Groups[1].Value == "xml"
            ? await AnalyzerRun.Of([.. Include().Matches(text).Select(file => new SpecFileText(Specs.Small, file.Groups[1].Value))])
            : await AnalyzerRun.Of(text);
        return found.Select(diagnostic => diagnostic.Id);
    }

    [GeneratedRegex(@"^## (CLOB\d{4})\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```(yaml|xml)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("Include=\"([^\"]+)\"")]
    private static partial Regex Include();
}
