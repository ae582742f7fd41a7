using System.Text.RegularExpressions;
using Clob.Generators.Parsing;

namespace Clob.Generators.Tests.Parsing;

public class PatternReaderTests
{
    [Theory]
    [InlineData("^0x[0-9a-fA-F]+$", "0x", "HexDigits")]
    [InlineData("^[0-9]+$", "", "Digits")]
    [InlineData("^Ab9[0-9]+$", "Ab9", "Digits")]
    public void A_prefix_and_a_class_of_digits_needs_no_expression(string pattern, string prefix, string check)
    {
        var read = PatternReader.Read(pattern)!;

        Assert.Equal((prefix, check), (read.Plain!.Prefix, read.Plain.Class));
        Assert.Null(read.Expression);
    }

    [Theory]
    [InlineData(@"\d", "[0-9]")]
    [InlineData(@"[\d.]", "[0-9.]")]
    [InlineData(@"\w+", "[0-9A-Za-z_]+")]
    [InlineData(@"[\w-]", "[0-9A-Za-z_-]")]
    [InlineData("^a$", @"^a\z")]
    [InlineData("[$]", "[$]")]
    [InlineData(@"a\$", @"a\$")]
    [InlineData("a.b", @"a[^\n\r\u2028\u2029]b")]
    [InlineData("[.]", "[.]")]
    [InlineData(@"\.", @"\.")]
    [InlineData("(?:a|b){2,3}", "(?:a|b){2,3}")]
    [InlineData("^0x[0-9a-f]{64}$", @"^0x[0-9a-f]{64}\z")]
    public void Another_pattern_means_in_dotnet_what_it_means_in_JSON_Schema(string pattern, string expression)
        => Assert.Equal(expression, PatternReader.Read(pattern)!.Expression);

    [Theory]
    [InlineData("^a$", "a\n")]
    [InlineData(@"^\d$", "\u0665")]
    [InlineData(@"^\w$", "é")]
    [InlineData("^.$", "\u2028")]
    public void A_text_that_only_dotnet_would_take_does_not_match(string pattern, string text)
        => Assert.DoesNotMatch(new Regex(PatternReader.Read(pattern)!.Expression!, RegexOptions.NonBacktracking), text);

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(?<!a)")]
    [InlineData("(?<name>a)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\ba")]
    [InlineData(@"\p{L}")]
    [InlineData(@"\u0041")]
    [InlineData(@"a\Z")]
    [InlineData("[a-z-[b]]")]
    [InlineData("[a")]
    [InlineData("a)")]
    [InlineData("*")]
    public void A_pattern_that_takes_more_than_linear_time_or_means_something_else_is_none(string pattern)
        => Assert.Null(PatternReader.Read(pattern));

    [Fact]
    public void Each_expression_runs_in_linear_time()
        => Assert.All(
            new[] { "^(a+)+$", "(x|xx)*y", @"^[\w.]+@[\w.]+$" },
            pattern => Assert.NotNull(new Regex(PatternReader.Read(pattern)!.Expression!, RegexOptions.NonBacktracking)));
}
