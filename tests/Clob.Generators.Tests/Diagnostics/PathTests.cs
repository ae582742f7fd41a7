using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class PathTests
{
    [Theory]
    [InlineData("'/a\"b'", "has the character '\"'.")]
    [InlineData("/a'b", "has the character '''.")]
    [InlineData("/a`b", "has the character '`'.")]
    [InlineData(@"/a\b", @"has the character '\'.")]
    [InlineData("/a b", "has the character U+0020.")]
    [InlineData("\"/a\\tb\"", "has the character U+0009.")]
    [InlineData("\"/a\\nb\"", "has the character U+000A.")]
    [InlineData("/a?b=c", "has the character '?'.")]
    [InlineData("/a#b", "has the character '#'.")]
    [InlineData("/\u00E4", "has the character U+00E4.")]
    [InlineData("/a<b>", "has the character '<'.")]
    [InlineData("/a%b", "has a '%' without two hexadecimal digits.")]
    [InlineData("/a//b", "has '//'.")]
    [InlineData("//a", "has '//'.")]
    [InlineData("/a/../b", "has a segment '.' or '..'")]
    [InlineData("/a/.", "has a segment '.' or '..'")]
    [InlineData("/a/%2e%2E/b", "has a segment '.' or '..'")]
    [InlineData("/a/{b", "has a brace that is not one of a pair")]
    [InlineData("/a/b}", "has a brace that is not one of a pair")]
    [InlineData("/a/{b{c}}", "has a brace that is not one of a pair")]
    [InlineData("/a/}b{", "has a brace that is not one of a pair")]
    [InlineData("/a/{}", "has a parameter '{}'.")]
    [InlineData("/a/{b/c}", "has a parameter '{b/c}'.")]
    [InlineData("/a/{b:c}", "has a parameter '{b:c}'.")]
    [InlineData("/a/{b}/{b}", "has the parameter '{b}' more than once.")]
    public async Task A_path_that_does_not_go_on_the_wire_as_it_is_written_is_reported(string path, string reason)
    {
        var found = await SpecAssert.Reports("CLOB0002", Specs.SmallWith("  /things:\n", $"  §{path}:\n"));

        Assert.StartsWith($"The path {reason}", found.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/a/")]
    [InlineData("/a.b/c-d_e~f/...")]
    [InlineData("/a%20b/c:d@e;f=g,h!$&()*+")]
    public async Task A_path_of_the_characters_of_paths_passes(string path)
        => await SpecAssert.IsClean(Specs.SmallWith("  /things:\n", $"  {path}:\n"));

    [Fact]
    public async Task A_path_can_have_several_parameters_in_a_segment()
        => await SpecAssert.IsClean(
            Specs.SmallWith("  /things/{thingID}:", "  /things/{thingID}.{part-2}-x:")
                .Replace(
                    "      parameters:\n",
                    "      parameters:\n        - { name: part-2, in: path, required: true, schema: { type: string } }\n",
                    StringComparison.Ordinal));
}
