using System.Globalization;
using Clob.Generators;
using Clob.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Diagnostics;

public class DescriptorTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors = new SpecAnalyzer().SupportedDiagnostics;

    // An object in a request needs no name any more. An id is never used again.
    private const string Withdrawn = "CLOB0014";

    [Fact]
    public void Ids_count_up_without_a_gap()
        => Assert.Equal(
            Enumerable.Range(1, Descriptors.Count + 1).Select(number => $"CLOB{number:0000}").Where(id => id != Withdrawn),
            Descriptors.Select(descriptor => descriptor.Id));

    [Fact]
    public void Each_one_says_what_to_do()
        => Assert.All(
            Descriptors,
            descriptor => Assert.EndsWith(".", descriptor.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    [Fact]
    public void Each_one_links_to_its_section_of_the_page()
        => Assert.All(
            Descriptors,
            descriptor => Assert.EndsWith(
                $"docs/diagnostics.md#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Only_what_leaves_the_code_right_is_a_warning()
        => Assert.Equal(
            ["CLOB0012", "CLOB0013", "CLOB0019", "CLOB0020", "CLOB0021", "CLOB0029"],
            Descriptors.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_rule_is_in_the_list()
        => Assert.Equal(
            typeof(SpecRule).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(SpecRule)) && !type.IsAbstract)
                .Select(type => type.Name)
                .Order(),
            SpecRules.All.Select(rule => rule.GetType().Name).Order());
}
