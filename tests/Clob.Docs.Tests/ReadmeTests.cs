using System.Text.RegularExpressions;
using Clob.Docs.Tests.Pages;

namespace Clob.Docs.Tests;

/// <summary>What a reader of the first page needs.</summary>
public sealed partial class ReadmeTests
{
    private static readonly Page Readme = Page.Read("README.md");

    [Fact]
    public void It_has_at_most_150_lines() => Assert.InRange(Readme.Lines.Count, 1, 150);

    [Theory]
    [InlineData("unofficial")]
    [InlineData("0.x")]
    [InlineData("Nothing in it was tried on the live venue")]
    [InlineData("MIT")]
    [InlineData(".NET 10")]
    [InlineData("dotnet pack")]
    public void Its_first_ten_lines_say_what_it_is_and_how_far_it_is(string words)
        => Assert.Contains(words, string.Join('\n', Readme.Lines.Take(10)), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("dotnet run --project src/Clob.Cli -- demo")]
    [InlineData("dotnet test")]
    public void Each_of_the_two_commands_is_a_block(string command) => Assert.Contains(command, Readme.Blocks(""));

    [Fact]
    public void Its_first_sample_needs_one_namespace_and_few_lines()
    {
        var lines = Readme.Blocks("csharp")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["using Clob;"], lines.Where(line => line.StartsWith("using Clob", StringComparison.Ordinal)));
        Assert.InRange(lines.Length, 1, 11);
    }

    [Fact]
    public void Its_figures_are_those_of_the_benchmarks()
    {
        var benchmarks = string.Join('\n', Page.Read("tests/Clob.Benchmarks/README.md").Lines);
        var figures = Readme.Prose
            .SkipWhile(line => line != "## Speed")
            .SelectMany(line => Figure().Matches(line))
            .Select(match => match.Value)
            .ToList();

        Assert.Equal(10, figures.Count);
        Assert.All(figures, figure => Assert.Contains(figure, benchmarks, StringComparison.Ordinal));
    }

    [Fact]
    public void It_links_to_every_page_of_the_docs()
    {
        var pages = Page.Paths.Where(path => path.StartsWith("docs/", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("docs/decisions/0", StringComparison.Ordinal));

        Assert.Empty(pages.Except(Readme.Links));
    }

    [GeneratedRegex(@"[\d.]+x to [\d.]+x|\d+ to \d+ µs|[\d.]+ ms|[\d,]+ B\b|[\d.]+ times")]
    private static partial Regex Figure();
}
