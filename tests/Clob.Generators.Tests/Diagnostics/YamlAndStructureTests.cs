using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class YamlAndStructureTests
{
    private const string Servers = "servers: [{ url: https://a.example, x-environment: Production }]\n";

    [Fact]
    public async Task Check_key_that_stands_twice_is_reported_at_the_second()
    {
        var found = await SpecAssert.Reports(
            "CLOB0001", Specs.SmallWith("      summary: Gets a thing.\n", "      summary: Gets a thing.\n      §summary: Again.\n"));

        Assert.Equal("The spec cannot be read: The key 'summary' stands twice in this map.", found.Message());
    }

    [Fact]
    public async Task Check_wrong_indentation_is_reported_where_the_parser_stops()
        => await SpecAssert.Reports(
            "CLOB0001",
            Specs.SmallWith("      summary: Gets", "     §  x: y\n     summary: Gets").Replace(
                "     §  x: y\n     summary",
                "     §summary",
                StringComparison.Ordinal));

    [Fact]
    public async Task Check_open_quote_is_reported_where_it_opens()
        => await SpecAssert.Reports("CLOB0001", "paths: {}\ninfo: §\"never ends\n");

    [Fact]
    public async Task Check_alias_without_an_anchor_is_reported_at_the_alias()
        => await SpecAssert.Reports("CLOB0001", Specs.SmallWith("security: []", "security: §*nobody"));

    [Fact]
    public async Task Check_aliases_and_merge_keys_are_read()
        => await SpecAssert.IsClean(
            Specs.SmallWith("summary: Gets a thing.\n", "summary: Gets a thing.\n      <<: &free { security: [] }\n")
                .Replace("      security: []\n", "", StringComparison.Ordinal)
                .Replace(
                    "  /things:\n",
                    "  /things:\n    get: { operationId: getThings, <<: *free, responses: { '200': { $ref: '#/components/responses/Thing' } } }\n",
                    StringComparison.Ordinal));

    [Fact]
    public async Task Check_mistake_in_a_repeated_value_is_reported_once_where_it_is_written()
        => await SpecAssert.Reports(
            "CLOB0015",
            Specs.SmallWith("schema: { type: string }", "schema: &name { type: string, minLength: §one }")
                .Replace("items: { type: integer }", "items: *name", StringComparison.Ordinal));

    [Fact]
    public async Task Check_character_that_YAML_forbids_is_reported_at_its_place()
    {
        var found = await SpecAssert.Reports("CLOB0001", Specs.SmallWith("Gets a thing.", "Gets a§\0 thing."));

        Assert.Equal("The spec cannot be read: The character U+0000 is not allowed here. Remove it.", found.Message());
    }

    [Fact]
    public async Task Check_second_document_is_reported_where_it_begins()
        => await SpecAssert.Reports("CLOB0001", Specs.Small + "§---\npaths: {}\n");

    [Fact]
    public async Task Check_empty_text_is_reported_at_its_start() => await SpecAssert.Reports("CLOB0002", "§");

    [Fact]
    public async Task Check_root_without_paths_is_reported_at_its_start()
        => await SpecAssert.Reports("CLOB0002", "# a\n§openapi: 3.1.0\n" + Servers);

    [Fact]
    public async Task Check_paths_that_are_no_map_are_reported_at_the_key()
        => await SpecAssert.Reports("CLOB0002", "openapi: 3.1.0\n§paths: [1]\n" + Servers);

    [Fact]
    public async Task Check_paths_without_operation_are_reported_at_the_key()
        => await SpecAssert.Reports("CLOB0002", "openapi: 3.1.0\n§paths:\n  /a: { summary: Nothing }\n" + Servers);

    [Fact]
    public async Task Check_misspelt_method_is_reported_with_the_method_that_was_meant()
    {
        var found = await SpecAssert.Reports("CLOB0002", Specs.SmallWith("  /things:\n", "  /things:\n    §delte: {}\n"));

        Assert.Equal("'delte' is no method of HTTP; did you mean 'delete'?", found.Message());
    }

    [Fact]
    public async Task Check_path_without_slash_is_reported_at_the_path()
        => await SpecAssert.Reports("CLOB0002", Specs.SmallWith("  /things:\n", "  §others: {}\n  /things:\n"));

    [Theory]
    [InlineData("    post:\n", "    §get: []\n    post:\n")]
    [InlineData("    post:\n", "    §parameters: {}\n    post:\n")]
    [InlineData("    post:\n", "    parameters: [§{ name: x }]\n    post:\n")]
    [InlineData("        '204': { description: Nothing. }", "        §'204': Nothing.")]
    [InlineData(
        "            conjunctions: [and]\n  responses:\n",
        "            conjunctions: [and]\n  §requestBodies: []\n  responses:\n")]
    public async Task Check_node_of_the_wrong_shape_is_reported_at_its_key(string old, string marked)
        => await SpecAssert.Reports("CLOB0002", Specs.SmallWith(old, marked));

    [Fact]
    public async Task Check_second_spec_is_reported_in_the_second()
    {
        var found = await AnalyzerRun.Of(
            new SpecFileText(Specs.Small, "/b/clob.yaml"),
            new SpecFileText(Specs.Small, "/a/clob.yaml"),
            new SpecFileText("x", "/c.yaml"));

        Assert.Equal("CLOB0023 (1,1)", SpecAssert.Brief(Assert.Single(found)));
        Assert.Equal("/b/clob.yaml", found[0].Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Check_position_does_not_depend_on_the_line_ends(string lineEnd)
    {
        var found = await AnalyzerRun.Of(Specs.SmallWith("x-token-cost", "x-tokencost").ReplaceLineEndings(lineEnd));

        var diagnostic = Assert.Single(found);
        Assert.Equal("CLOB0016 (21,7)", SpecAssert.Brief(diagnostic));
        Assert.Equal("x-tokencost".Length, diagnostic.Location.SourceSpan.Length);
    }
}
