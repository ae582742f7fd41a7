namespace Clob.Interop.Tests.Node;

/// <summary>A machine that lacks Node.js is told so, and what to do.</summary>
public sealed class NodeJsTests
{
    [Fact]
    public async Task A_missing_program_is_named_with_what_to_install()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(new NodeJs("no-node-here").EnsureAsync);

        Assert.Contains("need Node.js 20 or newer", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'no-node-here' was not found on the PATH", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20 or newer", failure.Message, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task A_version_that_is_too_old_is_named()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(new NodeJs(OldestMajor: 1000).EnsureAsync);

        Assert.Matches("need Node.js 1000 or newer, and 'node' on the PATH is version [0-9]+", failure.Message);
    }

    [NodeFact]
    public async Task A_program_that_fails_is_quoted()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(new NodeJs(VersionOption: "--no-such-option").EnsureAsync);

        Assert.Contains("bad option", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.20.2", 20)]
    [InlineData("(node:1) Warning: something\nv8.0.0\n", 8)]
    [InlineData("something else", null)]
    public void The_major_version_is_read(string text, int? major) => Assert.Equal(major, NodeJs.ParseMajor(text));
}
