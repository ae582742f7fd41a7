using System.Text.RegularExpressions;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

/// <summary>Every check names the way to the value, what is wrong with it, the limit, and what to do.</summary>
public sealed partial class NestedCheckTests
{
    private static readonly ValuePath At = new ValuePath("orders").Item(3).Member("price");

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex Letters { get; }

    [Fact]
    public void NotNull_refuses_null_only()
    {
        Refused(() => RequestCheck.NotNull(null, At, "orders"), "is null", "required");
        RequestCheck.NotNull("", At, "orders");
    }

    [Fact]
    public void NotEmpty_and_NullOrNotEmpty_name_the_way()
    {
        Refused(() => RequestCheck.NotEmpty(null, At, "orders"), "is empty");
        Refused(() => RequestCheck.NotEmpty(" ", At, "orders"), "is empty");
        Refused(() => RequestCheck.NotEmpty("\ud800", At, "orders"), "half a character");
        Refused(() => RequestCheck.NullOrNotEmpty("", At, "orders"), "is empty", "Leave it null");
        RequestCheck.NullOrNotEmpty(null, At, "orders");
        RequestCheck.NotEmpty("x", At, "orders");
    }

    [Fact]
    public void Lengths_count_characters_and_not_their_halves()
    {
        RequestCheck.MinLength("ab", 2, At, "orders");
        RequestCheck.MinLength(null, 2, At, "orders");
        RequestCheck.MaxLength("😀😀", 2, At, "orders");
        RequestCheck.MaxLength(null, 0, At, "orders");
        Refused(() => RequestCheck.MinLength("😀", 2, At, "orders"), "has 1 characters", "at least 2");
        Refused(() => RequestCheck.MinLength("", 1, At, "orders"), "has 0 characters");
        Refused(() => RequestCheck.MaxLength("😀😀a", 2, At, "orders"), "has 3 characters", "at most 2");
        Refused(() => RequestCheck.MaxLength("\udc00\ud800", 1, At, "orders"), "has 2 characters");
    }

    [Fact]
    public void Bounds_of_numbers_are_exact()
    {
        RequestCheck.Minimum(0.1m, 0.1m, At, "orders");
        RequestCheck.Maximum(0.1m, 0.1m, At, "orders");
        RequestCheck.ExclusiveMinimum(0.1000000000000000000000000001m, 0.1m, At, "orders");
        RequestCheck.ExclusiveMaximum(0.0999999999999999999999999999m, 0.1m, At, "orders");
        Refused(() => RequestCheck.Minimum(0.0999m, 0.1m, At, "orders"), "is 0.0999;", "at least 0.1.");
        Refused(() => RequestCheck.Maximum(1.5m, -1.25m, At, "orders"), "is 1.5;", "at most -1.25.");
        Refused(() => RequestCheck.ExclusiveMinimum(0m, 0m, At, "orders"), "is 0;", "more than 0.");
        Refused(() => RequestCheck.ExclusiveMaximum(1.0m, 1m, At, "orders"), "is 1.0;", "less than 1.");
        Refused(() => RequestCheck.Minimum(long.MinValue, 1, At, "orders"), "is -9223372036854775808;");
    }

    [Fact]
    public void MultipleOf_does_not_round()
    {
        RequestCheck.MultipleOf(0.3m, 0.1m, At, "orders");
        RequestCheck.MultipleOf(-0.30m, 0.01m, At, "orders");
        RequestCheck.MultipleOf(0m, 0.01m, At, "orders");
        RequestCheck.MultipleOf(decimal.MaxValue, 0.0000000000000000000000000001m, At, "orders");
        Refused(() => RequestCheck.MultipleOf(0.305m, 0.01m, At, "orders"), "is 0.305;", "a multiple of 0.01.");
    }

    [Fact]
    public void Numbers_that_are_null_pass()
    {
        RequestCheck.Minimum(null, 1, At, "orders");
        RequestCheck.Maximum(null, 1, At, "orders");
        RequestCheck.ExclusiveMinimum(null, 1, At, "orders");
        RequestCheck.ExclusiveMaximum(null, 1, At, "orders");
        RequestCheck.MultipleOf(null, 1, At, "orders");
    }

    [Fact]
    public void Counts_name_the_way_and_the_limit()
    {
        RequestCheck.MinItems(1, 1, At, "orders");
        RequestCheck.MaxItems(1, 1, At, "orders");
        RequestCheck.MinProperties(1, 1, At, "orders");
        RequestCheck.MaxProperties(1, 1, At, "orders");
        Refused(() => RequestCheck.MinItems(1, 2, At, "orders"), "has 1 items", "at least 2");
        Refused(() => RequestCheck.MaxItems(3, 2, At, "orders"), "has 3 items", "at most 2");
        Refused(() => RequestCheck.MinProperties(1, 2, At, "orders"), "has 1 members", "at least 2");
        Refused(() => RequestCheck.MaxProperties(3, 2, At, "orders"), "has 3 members", "at most 2");
    }

    [Fact]
    public void UniqueItems_names_both_places_and_compares_content()
    {
        RequestCheck.UniqueItems<string?>(["a", "A", null, ""], At, "orders");
        RequestCheck.UniqueItems<string>(null, At, "orders");
        RequestCheck.UniqueItems<IReadOnlyList<int>>([[1, 2], [2, 1]], At, "orders");
        Refused(() => RequestCheck.UniqueItems(["a", "b", "a"], At, "orders"), "orders[3].price[0] and orders[3].price[2] are the same");
        Refused(() => RequestCheck.UniqueItems<string?>([null, null], At, "orders"), "price[0] and");
        Refused(() => RequestCheck.UniqueItems<IReadOnlyList<int>>([[1, 2], [1, 2]], At, "orders"), "are the same");
        Refused(() => RequestCheck.UniqueItems([new Receipt { Id = "1" }, new Receipt { Id = "1" }], At, "orders"), "are the same");
    }

    [Fact]
    public void Pattern_shows_the_pattern_and_not_the_value()
    {
        RequestCheck.Pattern("abc", Letters, "^[a-z]+$", At, "orders");
        RequestCheck.Pattern(null, Letters, "^[a-z]+$", At, "orders");
        var exception = Refused(() => RequestCheck.Pattern("SECRET1", Letters, "^[a-z]+$", At, "orders"), "does not match", "^[a-z]+$");
        Assert.DoesNotContain("SECRET1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pattern_counts_a_character_of_two_units_as_one()
    {
        RequestCheck.Pattern("a😀", new Regex(@"^[^b]{2}\z"), "^[^b]{2}$", At, "orders");
        Refused(() => RequestCheck.Pattern("😀", new Regex(@"^[^b]{2}\z"), "^[^b]{2}$", At, "orders"), "does not match");
    }

    [Fact]
    public void Pattern_that_takes_too_long_is_a_refusal()
    {
        var slow = new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(1));

        Refused(() => RequestCheck.Pattern(new string('a', 40) + "!", slow, "^(a+)+$", At, "orders"), "in time");
    }

    [Fact]
    public void Digits_and_HexDigits_name_the_way()
    {
        RequestCheck.Digits("1", "", At, "orders");
        RequestCheck.HexDigits("0xa", "0x", At, "orders");
        Refused(() => RequestCheck.Digits("a", "", At, "orders"), "decimal digits");
        Refused(() => RequestCheck.HexDigits("0xg", "0x", At, "orders"), "hexadecimal digits");
    }

    [Fact]
    public void A_property_is_called_by_its_name()
        => Assert.StartsWith(
            "Price is 5;",
            Assert.Throws<ArgumentException>("request", () => RequestCheck.Maximum(5, 4, "Price", "request")).Message,
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ForeignCulture.Names), MemberType = typeof(ForeignCulture))]
    public void Messages_are_the_same_under_every_culture(string culture)
    {
        using var scope = ForeignCulture.Enter(culture);

        Refused(() => RequestCheck.Minimum(-1.5m, 0.25m, At, "orders"), "is -1.5;", "at least 0.25.");
    }

    private static ArgumentException Refused(Action check, params string[] words)
    {
        var exception = Assert.Throws<ArgumentException>("orders", check);
        Assert.StartsWith("orders[3].price", exception.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, exception.Message, StringComparison.Ordinal));
        Assert.False(ClobOutcome.Of(exception).IsUnknown);
        return exception;
    }
}
