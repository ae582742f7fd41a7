using Clob.Spec;
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
    public void Of_number_under_foreign_culture_is_in_plain_digits()
    {
        using var culture = ForeignCulture.Enter();

        Assert.Equal("-1.5", PathSegment.Of(-1.5, "number"));
    }
}
