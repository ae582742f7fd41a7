using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

/// <summary>What OpenAPI does not define, or nothing reads, is reported at its key.</summary>
public class WordTests
{
    private const string Truth = "is neither true nor false. Write one of them, without quotes";

    [Theory]
    [InlineData("info: {", "§tag: []\ninfo: {", "'tag' is no word of the root; did you mean 'tags'?")]
    [InlineData("      operationId: getThing\n", "      operationId: getThing\n      §sumary: x\n", "'sumary' is no word of an operation; did you mean 'summary'?")]
    [InlineData("required: true, schema", "required: true, §alowReserved: true, schema", "'alowReserved' is no word of a parameter; did you mean 'allowReserved'?")]
    [InlineData("        x-name: things\n", "        x-name: things\n        §contents: {}\n", "'contents' is no word of a request body; did you mean 'content'?")]
    [InlineData("{ description: Nothing. }", "{ §desciption: Nothing. }", "'desciption' is no word of a response; did you mean 'description'?")]
    [InlineData("          example: {}\n", "          example: {}\n          §examplez: {}\n", "'examplez' is no word of a content; did you mean 'example'?")]
    [InlineData("{ description: Nothing. }", "{ headers: { A: { §name: A, schema: { type: string } } } }", "'name' is no word of a header")]
    [InlineData("  schemas:\n", "  §schema: {}\n  schemas:\n", "'schema' is no word of components; did you mean 'schemas'?")]
    [InlineData("  /things:\n", "  /things:\n    §sumary: x\n", "'sumary' is no method of HTTP; did you mean 'summary'?")]
    public async Task A_word_that_is_not_defined_there_is_reported_with_the_word_that_was_meant(string old, string marked, string message)
        => Assert.Equal(message, (await SpecAssert.Reports("CLOB0002", Specs.SmallWith(old, marked))).Message());

    [Theory]
    [InlineData("info: {", "§webhooks: {}\ninfo: {", "'webhooks' is not supported: this client sends requests, and receives none. Remove it")]
    [InlineData("      operationId: getThing\n", "      operationId: getThing\n      §callbacks: {}\n", "'callbacks' is not supported: this client sends requests, and receives none. Remove it")]
    [InlineData("  schemas:\n", "  §callbacks: {}\n  schemas:\n", "'callbacks' is not supported: this client sends requests, and receives none. Remove it")]
    [InlineData("  /things:\n", "  /things:\n    §servers: []\n", "'servers' is not read here: all requests go to one base address. Remove it, or write the server at the root")]
    [InlineData("      operationId: getThing\n", "      operationId: getThing\n      §servers: []\n", "'servers' is not read here: all requests go to one base address. Remove it, or write the server at the root")]
    public async Task A_word_that_nothing_reads_is_reported_with_what_to_do(string old, string marked, string message)
        => Assert.Equal(message, (await SpecAssert.Reports("CLOB0002", Specs.SmallWith(old, marked))).Message());

    [Fact]
    public async Task A_word_beside_a_reference_is_reported()
    {
        var found = await SpecAssert.Reports(
            "CLOB0002",
            Specs.SmallWith("        '204': { description: Nothing. }", "        '404': { $ref: '#/components/responses/Thing', §content: {} }"));

        Assert.Equal("'content' is ignored beside '$ref'. Write it where the reference leads", found.Message());
    }

    [Fact]
    public async Task Each_word_that_OpenAPI_defines_passes()
        => await SpecAssert.IsClean(
            Specs.SmallWith("info: {", "jsonSchemaDialect: https://a.example\ntags: []\nexternalDocs: { url: https://a.example }\ninfo: {")
                .Replace(
                    "      operationId: getThing\n",
                    "      operationId: getThing\n      tags: []\n      deprecated: true\n",
                    StringComparison.Ordinal)
                .Replace("  /things:\n", "  /things:\n    summary: A.\n    description: B.\n    parameters: []\n", StringComparison.Ordinal)
                .Replace(
                    "  schemas:\n", "  links: {}\n  examples: {}\n  headers: {}\n  pathItems: {}\n  schemas:\n", StringComparison.Ordinal)
                .Replace(
                    "'204': { description: Nothing. }",
                    "'204': { description: Nothing., links: {}, headers: { A: { description: A., required: true, schema: { type: string } } } }",
                    StringComparison.Ordinal)
                .Replace(
                    "'200': { $ref: '#/components/responses/Thing' }\n  /things:",
                    "'200': { $ref: '#/components/responses/Thing', summary: A., description: B. }\n  /things:",
                    StringComparison.Ordinal));

    [Theory]
    [InlineData("operationId: getThing\n", "operationId: getThing\n      deprecated: §yes\n", "deprecated")]
    [InlineData("required: true, schema", "required: §yes, schema", "required")]
    [InlineData("required: true, schema", "required: §'true', schema", "required")]
    [InlineData("required: true, schema", "required: §True, schema", "required")]
    [InlineData("        required: true\n", "        required: §1\n", "required")]
    [InlineData("        required: true\n", "        required:§\n", "required")]
    [InlineData("required: true, schema", "required: true, explode: §no, schema", "explode")]
    [InlineData("required: true, schema", "required: true, allowEmptyValue: §on, schema", "allowEmptyValue")]
    [InlineData("required: true, schema", "required: true, allowReserved: §off, schema", "allowReserved")]
    [InlineData("maxItems: 3,", "maxItems: 3, uniqueItems: §\"true\",", "uniqueItems")]
    [InlineData("    Thing:\n      type: object\n", "    Thing:\n      type: object\n      nullable: §y\n", "nullable")]
    [InlineData("    Thing:\n      type: object\n", "    Thing:\n      type: object\n      readOnly: §[true]\n", "readOnly")]
    [InlineData("    Thing:\n      type: object\n", "    Thing:\n      type: object\n      writeOnly: §{}\n", "writeOnly")]
    public async Task A_value_that_is_neither_true_nor_false_is_reported_at_the_value(string old, string marked, string word)
        => Assert.Equal($"'{word}' {Truth}", (await SpecAssert.Reports("CLOB0002", Specs.SmallWith(old, marked))).Message());

    [Fact]
    public async Task A_member_or_data_that_is_called_like_such_a_word_is_none()
        => await SpecAssert.IsClean(
            Specs.SmallWith("        refused:\n", "        deprecated: { type: string, default: x }\n        refused:\n")
                .Replace("example: {}", "example: { deprecated: yes, nullable: 1 }", StringComparison.Ordinal));

    [Theory]
    [InlineData("'2.0'")]
    [InlineData("2.0")]
    public async Task A_spec_of_version_2_is_reported_as_that_and_not_for_its_words(string version)
    {
        var found = await SpecAssert.Reports(
            "CLOB0002", Specs.SmallWith("openapi: 3.1.0\n", $"§swagger: {version}\nhost: a.example\nbasePath: /\ndefinitions: {{}}\n"));

        Assert.Equal("The spec is of version 2, 'swagger'. Convert it to OpenAPI 3.1, and write 'openapi: 3.1.0'", found.Message());
    }

    [Fact]
    public async Task A_spec_without_a_version_is_reported_at_its_first_line()
        => Assert.Equal(
            "The spec does not say its version. Write 'openapi: 3.1.0'",
            (await SpecAssert.Reports("CLOB0002", Specs.SmallWith("openapi: 3.1.0\ninfo", "§info"))).Message());

    [Theory]
    [InlineData("3.1")]
    [InlineData("3.2.0")]
    [InlineData("2.0.0")]
    [InlineData("'3.1.0-rc1'")]
    [InlineData("[3.1.0]")]
    public async Task A_version_that_is_not_read_is_reported_at_its_value(string version)
        => await SpecAssert.Reports("CLOB0002", Specs.SmallWith("openapi: 3.1.0", $"openapi: §{version}"));

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("'3.1.1'")]
    public async Task A_version_that_is_read_passes(string version)
        => await SpecAssert.IsClean(Specs.SmallWith("openapi: 3.1.0", $"openapi: {version}"));

    [Theory]
    [InlineData("        x-name: things\n        required: true\n", "")]
    [InlineData("", "        content: {}\n")]
    public async Task A_request_body_without_content_is_reported_at_its_key(string head, string content)
    {
        const string body = "                requestBody:\n";
        var spec = Specs.Small;
        var start = spec.IndexOf(body.Trim(), StringComparison.Ordinal);
        var end = spec.IndexOf("      responses:\n", start, StringComparison.Ordinal);
        spec = spec[..start] + "§requestBody:\n        x-name: things\n" + head.Replace("        x-name: things\n", "", StringComparison.Ordinal) + content + spec[end..];

        await SpecAssert.Reports("CLOB0002", spec);
    }
}
