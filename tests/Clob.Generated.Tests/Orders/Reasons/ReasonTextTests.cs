using Clob.Orders.Reasons;

namespace Clob.Tests.Orders.Reasons;

/// <summary>How a reason is split into words and marks.</summary>
public sealed class ReasonTextTests
{
    private static readonly ReasonVocabulary Vocabulary = new(
        [new ReasonKind(ReasonCount.Affirmed, ["matched", "in flight"], [], ["partially matched"]), new ReasonKind(
            ReasonCount.Affirmed, ["canceled", "in"], [], [])],
        [(ReasonPart.Neutral, ["the", "z"]), (ReasonPart.Negation, ["not", "can't"]), (ReasonPart.Subject, ["order", "order id"])]);

    [Theory]
    [InlineData("a,b、c，d", "Other Comma Other Comma Other Comma Other")]
    [InlineData("a/b|c\\d", "Other Alternative Other Alternative Other Alternative Other")]
    [InlineData("a&b+c", "Other Conjunction Other Conjunction Other")]
    [InlineData("a:b=c", "Other Colon Other Colon Other")]
    [InlineData("a?b？c؟¿", "Other Question Other Question Other Question Question")]
    [InlineData("¬a≠b", "Negation Other Negation Other")]
    [InlineData("✗ ✘ ✖ ❌", "Nothing Nothing Nothing Nothing")]
    [InlineData("5%", "Id Measure")]
    [InlineData("a.b;c!", "Other End Other End Other End")]
    [InlineData("(a)[b]", "Open Other Close Open Other Close")]
    [InlineData("—–―{}<>~*•…", "Break Break Break Break Break Break Break Break Break Break Break")]
    [InlineData("\"a\" 'b' «c»\t_", "Other Other Other")]
    [InlineData("", "")]
    public void Marks_do_something_or_nothing(string text, string parts) => AssertParts(parts, text);

    [Theory]
    [InlineData("a-b", "Other Other")]
    [InlineData("-a", "Break Other")]
    [InlineData("a-", "Other Break")]
    [InlineData("a- b", "Other Break Other")]
    [InlineData("a -b", "Other Break Other")]
    [InlineData("a - b", "Other Break Other")]
    [InlineData("a--b", "Other Break Break Other")]
    [InlineData("-", "Break")]
    public void Hyphen_counts_outside_of_a_word(string text, string parts) => AssertParts(parts, text);

    [Theory]
    [InlineData("!a", "Negation Other")]
    [InlineData("a !b", "Other Negation Other")]
    [InlineData("a! b", "Other End Other")]
    [InlineData("a!", "Other End")]
    [InlineData("a!b", "Other End Other")]
    [InlineData("a!=b", "Other Negation Other")]
    [InlineData("a != b", "Other Negation Other")]
    [InlineData("!=", "Negation")]
    [InlineData("(!a", "Open Negation Other")]
    [InlineData("[!a", "Open Negation Other")]
    [InlineData("{!a", "Break Negation Other")]
    [InlineData("<!a", "Break Negation Other")]
    [InlineData("\"!a", "Negation Other")]
    [InlineData("'!a", "Negation Other")]
    [InlineData("=!a", "Colon Negation Other")]
    [InlineData(":!a", "Colon Negation Other")]
    [InlineData(")!a", "Close End Other")]
    [InlineData("a !", "Other Negation")]
    public void Exclamation_mark_denies_what_follows_it_or_ends_a_sentence(string text, string parts) => AssertParts(parts, text);

    [Theory]
    [InlineData("can't", "Negation")]
    [InlineData("can’t CAN‘T canʼt can´t can`t can′t", "Negation Negation Negation Negation Negation Negation")]
    [InlineData("won't", "Negation")]
    [InlineData("can' t", "Other Other")]
    [InlineData("1't", "Id Other")]
    [InlineData("n'1", "Other Id")]
    [InlineData("'t", "Other")]
    [InlineData("1.5", "Id")]
    [InlineData("1.a", "Id End Other")]
    [InlineData("a.1", "Other End Id")]
    [InlineData("1.", "Id End")]
    [InlineData(".1", "End Id")]
    [InlineData("0 0.00 000", "Nothing Nothing Nothing")]
    [InlineData("0x1a 10", "Id Id")]
    public void Apostrophe_and_point_may_be_inside_of_a_word(string text, string parts) => AssertParts(parts, text);

    [Theory]
    [InlineData("MATCHED", "State0")]
    [InlineData("THE Z", "Neutral Neutral")]
    [InlineData("[@", "Open")]
    [InlineData("in flight", "State0")]
    [InlineData("in", "State1")]
    [InlineData("in, flight", "State1 Comma Other")]
    [InlineData("partially matched", "Beside0")]
    [InlineData("partially", "Other")]
    [InlineData("order id", "Subject")]
    [InlineData("order ids", "Subject Other")]
    [InlineData("the order is not canceled", "Neutral Subject Other Negation State1")]
    public void Longest_phrase_that_is_known_counts(string text, string parts) => AssertParts(parts, text);

    [Fact]
    public void Only_ASCII_letters_have_a_case()
    {
        AssertParts("Other", "MATCHEÐ");
        AssertParts("Other", "mAtChed\u0130");
        AssertParts("State0", "mAtChed");
    }

    private static void AssertParts(string expected, string text)
        => Assert.Equal(
            expected,
            string.Join(' ', ReasonText.Split(text, Vocabulary).Select(
                token => token.Part is ReasonPart.State or ReasonPart.Beside ? $"{token.Part}{token.Kind}" : $"{token.Part}")));
}
