using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class PatternTests
{
    private const string Item = "items: { type: integer }";
    private const string Member = "        refused:\n";

    [Theory]
    [InlineData("^0x[0-9a-fA-F]+$")]
    [InlineData("[0-9]+")]
    [InlineData("^[0-9]{4}-[0-9]{2}$")]
    [InlineData("^(buy|sell)$")]
    public async Task Check_pattern_that_becomes_a_check_passes(string pattern)
        => await SpecAssert.IsClean(Specs.SmallWith(Item, $"items: {{ type: string, pattern: '{pattern}' }}"));

    [Theory]
    [InlineData("'^[0-9'")]
    [InlineData("'(?=a)'")]
    [InlineData("'\\bword'")]
    [InlineData("'\\p{L}'")]
    [InlineData("'(a)\\1'")]
    [InlineData("''")]
    public async Task Check_pattern_that_cannot_be_checked_is_reported_at_its_value(string pattern)
    {
        var found = await SpecAssert.Reports("CLOB0024", Specs.SmallWith(Item, $"items: {{ type: string, pattern: §{pattern} }}"));

        Assert.Equal(
            "The pattern cannot be checked: it has look-around, a reference, an option, \\b, \\p, \\x, \\u or \\c, a character beyond U+FFFF, in brackets \\D, \\S or \\W, repeats more than 1000 times, or is no regular expression",
            found.Message());
    }

    [Theory]
    [InlineData("type: integer", "integer")]
    [InlineData("type: string, format: uuid", "string of the format uuid")]
    public async Task Check_pattern_of_what_is_no_text_is_reported_at_the_key(string type, string message)
    {
        var found = await SpecAssert.Reports("CLOB0015", Specs.SmallWith(Item, $"items: {{ {type}, §pattern: '^[0-9]+$' }}"));

        Assert.Equal($"pattern belongs to string, and this is {message}", found.Message());
    }

    [Fact]
    public async Task Check_pattern_of_a_response_is_documentation()
        => await SpecAssert.IsClean(Specs.SmallWith(Member, "        name: { type: string, pattern: '(?=a)' }\n" + Member));

    [Fact]
    public async Task Check_member_that_is_called_pattern_is_none()
        => await SpecAssert.IsClean(Specs.SmallWith(Member, "        pattern: { type: string }\n" + Member));
}
