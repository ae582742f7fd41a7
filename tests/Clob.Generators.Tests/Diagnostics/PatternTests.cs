using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class PatternTests
{
    private const string Member = "        refused:\n";

    [Theory]
    [InlineData("^0x[0-9a-fA-F]+$")]
    [InlineData("^[0-9]+$")]
    [InlineData("^[0-9a-fA-F]+$")]
    [InlineData("^Ab9[0-9]+$")]
    public async Task Check_pattern_that_becomes_a_check_passes(string pattern)
        => await SpecAssert.IsClean(Specs.SmallWith(Member, $"        name: {{ type: string, pattern: '{pattern}' }}\n" + Member));

    [Theory]
    [InlineData("'[0-9]+'")]
    [InlineData("'^[0-9]+'")]
    [InlineData("'[0-9]+$'")]
    [InlineData("'^[0-9]*$'")]
    [InlineData("'^[0-9]{4}$'")]
    [InlineData("'^[a-z]+$'")]
    [InlineData("'^0.[0-9]+$'")]
    [InlineData("'^0x[0-9]+[0-9]+$'")]
    [InlineData("'^[0-9'")]
    [InlineData("'^+$'")]
    [InlineData("''")]
    [InlineData("5")]
    [InlineData("[a]")]
    public async Task Check_pattern_of_another_form_is_reported_at_its_value(string pattern)
        => await SpecAssert.Reports(
            "CLOB0024", Specs.SmallWith(Member, $"        name: {{ type: string, pattern: §{pattern} }}\n" + Member));

    [Theory]
    [InlineData("type: integer")]
    [InlineData("type: string, format: uuid")]
    public async Task Check_pattern_of_what_is_no_text_is_reported_at_the_key(string type)
    {
        var found = await SpecAssert.Reports(
            "CLOB0024", Specs.SmallWith(Member, $"        name: {{ {type}, §pattern: '^[0-9]+$' }}\n" + Member));

        Assert.Equal("The pattern cannot be checked: it belongs to a text", found.Message());
    }

    [Fact]
    public async Task Check_member_that_is_called_pattern_is_none()
        => await SpecAssert.IsClean(Specs.SmallWith(Member, "        pattern: { type: string }\n" + Member));
}
