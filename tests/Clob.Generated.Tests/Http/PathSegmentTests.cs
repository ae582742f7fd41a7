using Clob.Spec;
using Clob.Tests.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>A parameter of a path is signed as it stands on the wire, and leads nowhere else.</summary>
public sealed class PathSegmentTests
{
    [Theory]
    [InlineData("0xabc", "0xabc")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a b?c#d", "a%20b%3Fc%23d")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("...", "...")]
    [InlineData("ü", "%C3%BC")]
    public void Of_text_is_escaped(string value, string expected) => Assert.Equal(expected, PathSegment.Of(value, "id"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public void Of_text_that_would_lead_to_another_path_is_refused(string? value)
        => Assert.Throws<ArgumentException>("id", () => PathSegment.Of(value!, "id"));

    [Fact]
    public void Of_half_a_character_is_refused() => Assert.Throws<ArgumentException>("id", () => PathSegment.Of("a\ud800", "id"));

    [Fact]
    public void Of_the_default_of_an_enum_is_refused_before_anything_is_sent()
        => Assert.Contains(
            "has no value",
            Assert.Throws<ArgumentException>(() => PathSegment.Of(default(Side), "side")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Of_number_under_foreign_culture_is_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();

        Assert.Equal("-1.5", PathSegment.Of(-1.5, "number"));
    }
}
