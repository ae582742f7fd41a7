using Clob.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Diagnostics;

public class RejectionKindTests
{
    private const string Late = "- kind: Late\n              description: It is late.\n              patterns: [late]\n";
    private const string MarkedLate = "- kind: §Late\n              description: It is late.\n              patterns: ";

    [Theory]
    [InlineData("[]\n")]
    [InlineData("\n")]
    public async Task Check_kind_without_patterns_is_reported_at_its_name(string patterns)
    {
        var found = await SpecAssert.Reports("CLOB0019", Specs.SmallWith(Late, MarkedLate + patterns));

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public async Task Check_kind_whose_patterns_are_left_out_is_reported_at_its_name()
        => await SpecAssert.Reports("CLOB0019", Specs.SmallWith(Late, "- kind: §Late\n              description: It is late.\n"));

    [Theory]
    [InlineData("[lost]\n")]
    [InlineData("[LOST]\n")]
    [InlineData("[was lost]\n")]
    [InlineData("[[late, is lost]]\n")]
    [InlineData("[lost in time, [lost, late]]\n")]
    public async Task Check_kind_that_an_earlier_one_always_hides_is_reported_at_its_name(string patterns)
    {
        var found = await SpecAssert.Reports("CLOB0020", Specs.SmallWith(Late, MarkedLate + patterns));

        Assert.Equal("No reason can be of the kind Late: whatever its patterns match, Lost matches before", found.Message());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("[lost, late]")]
    [InlineData("[los, late]")]
    [InlineData("[[los, late], late]")]
    public async Task Check_kind_with_a_pattern_of_its_own_passes(string patterns)
        => await SpecAssert.IsClean(Specs.SmallWith("patterns: [late]", "patterns: " + patterns));

    [Fact]
    public async Task Check_kind_that_needs_more_texts_than_the_later_one_hides_nothing()
        => await SpecAssert.IsClean(Specs.SmallWith("patterns: [lost]", "patterns: [[late, lost]]").Replace("[it is lost]", "[late and lost]", StringComparison.Ordinal));

    [Fact]
    public async Task Check_example_that_an_earlier_kind_takes_is_reported_at_the_example()
    {
        var found = await SpecAssert.Reports("CLOB0021", Specs.SmallWith("[too late]", "[too late, §late and lost]"));

        Assert.Equal("The reason 'late and lost' comes out as Lost, not as Late", found.Message());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public async Task Check_example_that_several_earlier_kinds_match_comes_out_as_the_first()
    {
        var found = await SpecAssert.Reports(
            "CLOB0021",
            Specs.SmallWith(
                "              examples: [too late]\n",
                "              examples: [too late]\n            - { kind: Gone, description: Gone., patterns: [gone], examples: [§gone and late and lost] }\n"));

        Assert.Equal("The reason 'gone and late and lost' comes out as Lost, not as Gone", found.Message());
    }

    [Fact]
    public async Task Check_example_that_no_pattern_matches_is_reported_at_the_example()
        => await SpecAssert.Reports("CLOB0021", Specs.SmallWith("[it is lost]", "[§it is gone]"));
}
