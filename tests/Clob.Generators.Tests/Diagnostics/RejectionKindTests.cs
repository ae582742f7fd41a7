using Clob.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Diagnostics;

public class RejectionKindTests
{
    private const string Late =
        "- kind: Late\n              value: 2\n              description: It is late.\n"
        + "              words: [late]\n              examples: [too late]\n";
    private const string MarkedLate = "- kind: §Late\n              value: 2\n              description: It is late.\n";

    [Theory]
    [InlineData("              words: []\n")]
    [InlineData("              words:\n")]
    [InlineData("")]
    public async Task Check_kind_without_words_is_reported_at_its_name(string words)
    {
        var found = await SpecAssert.Reports("CLOB0019", Specs.SmallWith(Late, MarkedLate + words));

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("words: [late, §lost]", "'lost' of Late is a word of Lost already, and is read as that")]
    [InlineData("words: [late, §LOST]", "'LOST' of Late is a word of Lost already, and is read as that")]
    [InlineData("words: [late, §late]", "'late' of Late is a word of Late already, and is read as that")]
    [InlineData("words: [late]\n              beside: [§lost]", "'lost' of Late is a word of Lost already, and is read as that")]
    public async Task Check_word_of_two_kinds_is_reported_at_the_second(string words, string message)
    {
        var found = await SpecAssert.Reports("CLOB0020", Specs.SmallWith("words: [late]", words));

        Assert.Equal((message, DiagnosticSeverity.Warning), (found.Message(), found.Severity));
    }

    [Theory]
    [InlineData("neutral: [too, §late]", "'late' of Neutral is a word of Late already, and is read as that")]
    [InlineData("neutral: [too, §IT]", "'IT' of Neutral is a word of Subject already, and is read as that")]
    public async Task Check_word_of_two_lists_is_reported_at_the_second(string words, string message)
        => Assert.Equal(message, (await SpecAssert.Reports("CLOB0020", Specs.SmallWith("neutral: [too]", words))).Message());

    [Theory]
    [InlineData("it is not", "none of the kinds")]
    [InlineData("it is lost and late", "Lost")]
    [InlineData("the order is late", "none of the kinds")]
    public async Task Check_example_that_comes_out_as_another_kind_is_reported_at_the_example(string reason, string kind)
    {
        var found = await SpecAssert.Reports("CLOB0021", Specs.SmallWith("[too late]", $"[too late, §{reason}]"));

        Assert.Equal($"The reason '{reason}' comes out as {kind}, not as Late", found.Message());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("Lots", "There is no other kind 'Lots'; did you mean 'Lost'?")]
    [InlineData("Between", "There is no other kind 'Between'; did you mean 'Lost'?")]
    [InlineData("Unknown", "There is no other kind 'Unknown'")]
    public async Task Check_kind_between_kinds_that_do_not_exist_is_reported_at_the_name(string name, string message)
    {
        var found = await SpecAssert.Reports(
            "CLOB0025",
            Specs.SmallWith(Late, Late + $"            - {{ kind: Between, value: 3, description: Both., between: [Late, §{name}] }}\n"));

        Assert.StartsWith(message.Split(';')[0], found.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_value_of_two_kinds_is_reported_at_the_second()
        => Assert.Equal(
            "The value 1 of Late is the value of Lost already",
            (await SpecAssert.Reports("CLOB0026", Specs.SmallWith("value: 2", "value: §1"))).Message());

    [Fact]
    public async Task Check_kind_between_others_needs_no_words()
        => await SpecAssert.IsClean(
            Specs.SmallWith(Late, Late + "            - { kind: Between, value: 3, description: Both., between: [Lost, Late] }\n"));
}
