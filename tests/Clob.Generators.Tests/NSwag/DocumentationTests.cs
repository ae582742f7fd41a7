using System.Text.RegularExpressions;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.NSwag;

/// <summary>What callers read in IntelliSense.</summary>
public sealed partial class DocumentationTests
{
    private const int ScreenLines = 45;
    private const int LongestStatus = 90;

    private const string Description = "      description: |-\n        A response does not mean that the order is canceled:";

    private static readonly string Golden = File.ReadAllText(Path.Combine(Repository.Root, GeneratedClientTests.Golden));

    [Fact]
    public void The_documentation_of_a_member_fits_a_screen()
        => Assert.All(
            Blocks().Matches(Golden).Select(block => block.Value.Split('\n')),
            lines => Assert.True(lines.Length <= ScreenLines, $"{lines.Length} lines: {lines[0]}"));

    [Fact]
    public void A_status_is_one_short_line()
    {
        var statuses = Statuses().Matches(Golden);

        Assert.NotEmpty(statuses);
        Assert.All(statuses, status => Assert.InRange(status.Groups[1].Value.Length, 1, LongestStatus));
    }

    [Theory]
    [InlineData("<br")]
    [InlineData("not documented")]
    [InlineData("this file follows")]
    [InlineData("sources disagree")]
    [InlineData("seen live")]
    public void Callers_read_no_line_breaks_and_no_provenance(string text)
    {
        Assert.DoesNotContain(text, Golden, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            GeneratorRun.Of(Specs.Real).Result.GeneratedSources,
            source => Assert.DoesNotContain(text, source.SourceText.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Both_generators_turn_Markdown_into_the_same_documentation()
    {
        var spec = Specs.RealWith(
            Description,
            "      description: |-\n        `a<b>` & `c`, a lone ` tick.\n        A \"second\" line.\n\n        `d` begins > a paragraph:");
        using var clone = Clone.ForGeneration();
        await File.WriteAllTextAsync(clone.PathOf("spec/clob.yaml"), spec);
        Generation.RanNSwag(await Generation.RunAsync(clone));

        var client = RemarksOf(await File.ReadAllTextAsync(Generation.OutputIn(clone)), "CancelOrderAsync");
        var operations = RemarksOf(GeneratorRun.Of(spec).Source("ClobOperations.g.cs"), "ClobOperation CancelOrder ");

        Assert.Equal(
            ["/// <para>", "/// <c>a&lt;b&gt;</c> &amp; <c>c</c>, a lone ` tick.", "/// A \"second\" line.", "/// </para>"],
            operations[..4]);
        Assert.StartsWith("/// <c>d</c> begins &gt; a paragraph:", operations[5], StringComparison.Ordinal);
        Assert.Equal([.. operations, "/// <para>", "/// Sent as <c>DELETE /order</c>.", "/// </para>"], client);
    }

    private static string[] RemarksOf(string source, string member)
    {
        var before = source[..source.IndexOf(member, StringComparison.Ordinal)];
        var start = before.LastIndexOf("<remarks>", StringComparison.Ordinal);
        var end = before.LastIndexOf("</remarks>", StringComparison.Ordinal);
        return [.. before[start..end].Split('\n').Skip(1).SkipLast(1).Select(line => line.Trim())];
    }

    [GeneratedRegex(@"(?:^ *///.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("<item><description>(.*?)</description></item>")]
    private static partial Regex Statuses();
}
