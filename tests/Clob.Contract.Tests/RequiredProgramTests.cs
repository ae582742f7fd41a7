using Clob.Contract.Tests.Chain;

namespace Clob.Contract.Tests;

/// <summary>A machine that lacks a program is told which, and what to do.</summary>
public sealed class RequiredProgramTests
{
    [Fact]
    public async Task EnsureAsync_program_missing_says_what_to_install()
    {
        var java = RequiredProgram.Java with { Name = "no-java-here" };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(java.EnsureAsync);

        Assert.Contains("need Java 17 or newer for WireMock", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'no-java-here' was not found on the PATH", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Install Java 17 or newer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureAsync_program_too_old_says_which_version_is_there()
    {
        var node = RequiredProgram.Node with { OldestMajor = 1000 };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(node.EnsureAsync);

        Assert.Matches("need Node.js 1000 or newer .* 'node' on the PATH is version [0-9]+", failure.Message);
    }

    [Fact]
    public async Task EnsureAsync_program_that_fails_is_quoted()
    {
        var node = RequiredProgram.Node with { VersionOption = "--no-such-option" };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(node.EnsureAsync);

        Assert.Contains("bad option", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.20.2", 20)]
    [InlineData("openjdk version \"17.0.15\" 2025-04-15", 17)]
    [InlineData("Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version \"21\" 2023-09-19", 21)]
    [InlineData("java version \"1.8.0_392\"", 8)]
    [InlineData("something else", null)]
    public void MajorOf_text_of_a_version_is_read(string text, int? major) => Assert.Equal(major, RequiredProgram.MajorOf(text));
}
