using System.Text.RegularExpressions;
using Clob.Generators.Emit;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Parsing;

/// <summary>The endpoint that spec/README.md adds is what a reader gets who copies it.</summary>
public partial class ReadmeExampleTests
{
    private static readonly string Spec = Extended(Specs.Real);

    [Fact]
    public async Task The_example_passes_the_analyzer() => await SpecAssert.IsClean(Spec);

    [Fact]
    public void The_example_gives_the_call_that_the_page_shows()
    {
        var api = SpecReader.Read(SpecFileText.DefaultPath, Spec, CancellationToken.None)!.Api;
        var operation = Assert.Single(api.Operations, operation => operation.Id == "getTickSize");

        Assert.Equal(
            ["string tokenId", "Side? side"],
            operation.Parameters.Select(parameter => $"{CSharpType.Of(parameter.Value, !parameter.IsRequired)} {parameter.Variable}"));
        Assert.Equal("TickSize", CSharpType.Of(operation.Result.Value!));
        Assert.Contains(api.Enums, one => one.Name == "Side" && one.Values.Any(value => value.Name == "Buy"));
        Assert.Contains(api.Records, record => record.Name == "TickSize" && record.Members.Any(member => member.Name == "MinimumTickSize"));
    }

    private static string Extended(string spec)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "spec", "README.md"));
        var blocks = Block().Matches(page).Select(block => Indent().Replace(block.Groups[1].Value, "")).ToArray();
        return spec
            .Replace("\ncomponents:\n", $"\n{blocks[0]}\ncomponents:\n", StringComparison.Ordinal)
            .Replace("\n  schemas:\n", $"\n  schemas:\n{blocks[1]}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^   ```yaml\n(.*?)^   ```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^   ", RegexOptions.Multiline)]
    private static partial Regex Indent();
}
