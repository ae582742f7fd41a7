using Clob.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Clob.Generators.Tests;

/// <summary>Specs broken by program, always the same ones: no crash, and never silence where YAML itself is broken.</summary>
public class BrokenSpecTests
{
    private const int Cuts = 40;
    private const int Mutations = 160;
    private const int Seed = 20260824;

    private const string Junk = "{}[]:,-?&*!|>'\"%@`#\t\n \u0000\uD800\u2028é~";

    [Fact]
    public async Task Cut_spec_breaks_neither_generator_nor_analyzer()
    {
        for (var cut = 0; cut < Cuts; cut++)
        {
            await AssertSurvives(Specs.Real[..(Specs.Real.Length * cut / Cuts)], $"cut {cut}");
        }
    }

    [Fact]
    public async Task Mutated_spec_breaks_neither_generator_nor_analyzer()
    {
        // Not for secrets: the same mutations each time.
#pragma warning disable CA5394
        var random = new Random(Seed);
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var lines = (mutation % 2 == 0 ? Specs.Small : Specs.Real).Split('\n').ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                Mutate(lines, random);
            }

            await AssertSurvives(string.Join('\n', lines), $"mutation {mutation}");
        }
#pragma warning restore CA5394
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment")]
    [InlineData("just a text")]
    [InlineData("[a, list]")]
    [InlineData("{}")]
    [InlineData("paths:")]
    [InlineData("paths: []")]
    [InlineData("paths: { /a: 5, b: {}, /c: { get: 1 }, /d: { get: { responses: 1, parameters: 2, requestBody: [], security: {} } } }")]
    [InlineData("paths: {}\ncomponents: 7")]
    [InlineData("paths: { /a: { $ref: '#/paths/~1a' } }")]
    [InlineData("a: &a [*a]")]
    [InlineData("? [a]\n: b")]
    [InlineData("--- a\n--- b")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("\"\\U99999999\"")]
    [InlineData("\u0000")]
    [InlineData("a: \tb\n\t- c")]
    public async Task Text_that_is_not_a_spec_is_reported_and_nothing_is_emitted(string text)
    {
        Assert.NotEmpty(await AssertSurvives(text, text));
        Assert.Empty(GeneratorRun.Of(text).Result.GeneratedSources);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    public async Task Nesting_without_end_is_reported_and_does_not_overflow_the_stack(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 20_000)) + "x" + string.Concat(Enumerable.Repeat(close, 20_000));

        Assert.Equal("CLOB0001", Assert.Single(await AssertSurvives(deep, "deep")).Id);
    }

    [Fact]
    public async Task References_in_circles_are_reported_and_do_not_hang()
    {
        var circles = Specs.SmallWith(
            "  responses:\n    Thing:\n",
            """
              requestBodies:
                A: { $ref: '#/components/requestBodies/B' }
                B: { $ref: '#/components/requestBodies/A' }
              responses:
                Loop: { $ref: '#/components/responses/Loop' }
                Thing:

            """);
        circles = circles.Replace(
            "{ type: array, maxItems: 3, items: { type: integer } }",
            "{ $ref: '#/components/schemas/Tree' }",
            StringComparison.Ordinal)
            .Replace(
                "  schemas:\n",
                "  schemas:\n    Tree: { type: array, maxItems: 2, items: { $ref: '#/components/schemas/Tree' } }\n",
                StringComparison.Ordinal);

        var found = await AssertSurvives(circles, "circles");

        Assert.Equal(["CLOB0011", "CLOB0011", "CLOB0011", "CLOB0028"], found.Select(diagnostic => diagnostic.Id).Order());
        Assert.Contains(" SendThings(", GeneratorRun.Of(circles).Source("RequestChecks.g.cs"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AssertSurvives(string text, string name)
    {
        GeneratorRun.Of(text);
        var found = await AnalyzerRun.Of(text);

        Assert.True(
            found.All(diagnostic => diagnostic.Id.StartsWith("CLOB", StringComparison.Ordinal)),
            $"{name}: {string.Join("\n", found)}");
        Assert.True(found.Count > 0 || IsYaml(text), $"{name} is no YAML, and nothing is reported");
        Assert.True(
            found.Count == 1 || found.All(diagnostic => diagnostic.Id != "CLOB0001"),
            $"{name}: errors that follow from broken YAML");
        return found;
    }

    // The judge is YamlDotNet's own reader, which the generator does not use.
    private static bool IsYaml(string text)
    {
        try
        {
            new YamlStream().Load(new StringReader(text));
            return true;
        }
        catch (YamlException)
        {
            return false;
        }
    }

#pragma warning disable CA5394
    private static void Mutate(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(at);
                lines.Add("");
                break;
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 2:
                lines[at] = new string(' ', random.Next(9)) + lines[at].TrimStart();
                break;
            case 3:
                lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Junk[random.Next(Junk.Length)].ToString());
                break;
            case 4 when lines[at].Length > 0:
                lines[at] = lines[at].Remove(random.Next(lines[at].Length), 1);
                break;
            case 5:
                lines[at] = lines[at][..(lines[at].IndexOf(':', StringComparison.Ordinal) + 1)];
                break;
            default:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
        }
    }
#pragma warning restore CA5394
}
