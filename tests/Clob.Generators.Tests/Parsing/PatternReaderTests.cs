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
    [InlineData("[a-z-[b]]", @"[a-z-\[b]]")]
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
    [InlineData("^.$", "😀", true)]
    [InlineData("^.$", "😀😀", false)]
    [InlineData("^.{2}$", "a😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^a]$", "a", false)]
    [InlineData(@"^\S$", "😀", true)]
    [InlineData(@"^\D\W$", "é😀", true)]
    [InlineData(@"^\D$", "\u0665", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^[^\s]$", "\u00A0", false)]
    [InlineData(@"^[\s.]$", ".", true)]
    [InlineData(@"^[a\-z]$", "-", true)]
    [InlineData(@"^[a\-z]$", "b", false)]
    [InlineData("^[[^]+$", "[^", true)]
    public void A_pattern_counts_characters_of_Unicode(string pattern, string text, bool matches)
        => Assert.Equal(
            matches,
            new Regex(PatternReader.Read(pattern)!.Expression!, RegexOptions.NonBacktracking).IsMatch(PatternTranslator.OneUnitEach(text)));

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("[]a]")]
    [InlineData("[^]")]
    [InlineData("[😀]")]
    [InlineData("^😀$")]
    [InlineData(@"[\S]")]
    [InlineData(@"[+-\w]")]
    [InlineData(@"[\d-z]")]
    [InlineData(@"\a")]
    [InlineData(@"\e")]
    [InlineData(@"\01")]
    [InlineData("a{,3}")]
    [InlineData("(?<!a)")]
    [InlineData("(?<name>a)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\ba")]
    [InlineData(@"\p{L}")]
    [InlineData(@"\u0041")]
    [InlineData(@"a\Z")]
    [InlineData("[a")]
    [InlineData("a)")]
    [InlineData("*")]
    public void A_pattern_that_takes_more_than_linear_time_or_means_something_else_is_none(string pattern)
        => Assert.Null(PatternReader.Read(pattern));

    [Fact]
    public void Each_expression_runs_in_linear_time()
        => Assert.All(
            new[] { "^(a+)+$", "(x|xx)*y", @"^[\w.]+@[\w.]+$", "^.{0,1000}$", @"^[^a]{1000}\S$" },
            pattern => Assert.NotNull(new Regex(PatternReader.Read(pattern)!.Expression!, RegexOptions.NonBacktracking)));
}
