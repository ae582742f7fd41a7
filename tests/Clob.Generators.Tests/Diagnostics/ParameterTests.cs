using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class ParameterTests
{
    private const string Schema = "schema: { type: string }";

    [Theory]
    [InlineData("body", "'in: body' is of version 2. Write the body under 'requestBody' of the operation")]
    [InlineData("formData", "'in: formData' is of version 2. Write the fields under 'requestBody' of the operation, as JSON")]
    [InlineData("cookie", "'in: cookie' is not supported: the client sends no cookies. Write 'in: header' or 'in: query' where the venue reads one")]
    [InlineData("qeury", "'qeury' is no place of a parameter; write path, query or header; did you mean 'query'?")]
    [InlineData("elsewhere", "'elsewhere' is no place of a parameter; write path, query or header")]
    public async Task A_place_that_the_client_does_not_have_is_reported_with_what_to_write(string place, string message)
        => Assert.Equal(message, (await SpecAssert.Reports("CLOB0002", With($"{{ name: a, in: §{place}, {Schema} }}"))).Message());

    [Theory]
    [InlineData("{ name: §thingID, in: path, schema: { type: string } }")]
    [InlineData("{ name: thingID, in: path, required: §false, schema: { type: string } }")]
    public async Task A_path_parameter_that_is_not_required_is_reported(string marked)
    {
        var found = await SpecAssert.Reports(
            "CLOB0002", Specs.SmallWith("{ name: thingID, in: path, required: true, schema: { type: string } }", marked));

        Assert.Equal("The path parameter 'thingID' is not required. Write 'required: true'", found.Message());
    }

    [Theory]
    [InlineData("{ name: §a, in: query }", "has no 'schema'. Write one, such as { type: string }")]
    [InlineData("{ name: a, in: query, §content: { application/json: { schema: {} } } }", "has a 'content', which is not supported. Write a 'schema' instead")]
    [InlineData("{ name: a, in: query, schema: {}, §content: {} }", "has a 'content', which is not supported. Write a 'schema' instead")]
    public async Task A_parameter_without_a_schema_is_reported(string marked, string message)
        => Assert.Equal($"The parameter 'a' {message}", (await SpecAssert.Reports("CLOB0002", With(marked))).Message());

    [Fact]
    public async Task A_shared_parameter_is_reported_once_where_it_is_declared()
        => await SpecAssert.Reports(
            "CLOB0002",
            With("{ $ref: '#/components/parameters/A' }")
                .Replace("components:\n", "components:\n  parameters: { A: { name: §a, in: query } }\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("{ name: §a, in: query, schema: { type: string } }")]
    [InlineData("§{ $ref: '#/components/parameters/A' }")]
    public async Task Two_parameters_of_one_name_and_place_in_one_list_are_reported_at_the_second(string marked)
    {
        var found = await SpecAssert.Reports(
            "CLOB0002",
            With($"{{ name: a, in: query, {Schema} }}\n        - {marked}")
                .Replace("components:\n", $"components:\n  parameters: {{ A: {{ name: a, in: query, {Schema} }} }}\n", StringComparison.Ordinal));

        Assert.Equal("The query parameter 'a' is in this list already. Write it once", found.Message());
    }

    [Fact]
    public async Task Two_headers_whose_names_differ_in_case_only_are_the_same()
        => await SpecAssert.Reports(
            "CLOB0002", With($"{{ name: x-a, in: header, {Schema} }}\n        - {{ name: §X-A, in: header, {Schema} }}"));

    [Fact]
    public async Task Parameters_of_one_name_in_two_places_or_of_another_case_pass()
        => await SpecAssert.IsClean(With(
            $"{{ name: a, in: query, {Schema} }}\n        - {{ name: A, in: query, x-name: upperA, {Schema} }}\n        - {{ name: a, in: header, x-name: headerA, {Schema} }}"));

    [Fact]
    public async Task A_parameter_of_an_operation_can_replace_one_of_its_path()
        => await SpecAssert.IsClean(With($"{{ name: a, in: query, {Schema} }}").Replace(
            "  /things/{thingID}:\n",
            $"  /things/{{thingID}}:\n    parameters: [{{ name: a, in: query, {Schema} }}]\n",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("Accept", "OpenAPI ignores a parameter for the header 'Accept'.")]
    [InlineData("content-type", "OpenAPI ignores a parameter for the header 'content-type'.")]
    [InlineData("AUTHORIZATION", "OpenAPI ignores a parameter for the header 'AUTHORIZATION'.")]
    [InlineData("POLY_ADDRESS", "The header 'POLY_ADDRESS' authenticates")]
    [InlineData("poly_nonce", "The header 'poly_nonce' authenticates")]
    [InlineData("Host", "The header 'Host' is set by the client itself")]
    [InlineData("Content-Length", "The header 'Content-Length' is set by the client itself")]
    [InlineData("Content-Language", "The header 'Content-Language' is set by the client itself")]
    [InlineData("connection", "The header 'connection' is set by the client itself")]
    [InlineData("Transfer-Encoding", "The header 'Transfer-Encoding' is set by the client itself")]
    [InlineData("'X A'", "'X A' is no name of a header.")]
    [InlineData("'X:A'", "'X:A' is no name of a header.")]
    [InlineData("\u00C4", "'\u00C4' is no name of a header.")]
    public async Task A_header_that_is_no_parameter_is_reported_at_its_name(string name, string message)
        => Assert.StartsWith(
            message,
            (await SpecAssert.Reports("CLOB0002", With($"{{ name: §{name}, in: header, {Schema} }}"))).Message(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("path", "label", "The style 'label' is not supported here. Write simple")]
    [InlineData("query", "deepObject", "The style 'deepObject' is not supported here. Write form or spaceDelimited or pipeDelimited")]
    [InlineData("query", "simple", "'simple' is no style of such a parameter; write form or spaceDelimited or pipeDelimited")]
    [InlineData("query", "pipeDelimted", "'pipeDelimted' is no style of such a parameter; write form or spaceDelimited or pipeDelimited; did you mean 'pipeDelimited'?")]
    [InlineData("header", "form", "'form' is no style of such a parameter; write simple")]
    public async Task A_style_that_the_client_cannot_write_is_reported_at_its_value(string place, string style, string message)
    {
        var required = place == "path" ? ", required: true" : "";

        var found = await SpecAssert.Reports(
            "CLOB0002",
            With($"{{ name: a, in: {place}, style: §{style}, {Schema}{required} }}").Replace(
                "  /things/{thingID}:",
                place == "path" ? "  /things/{thingID}/{a}:" : "  /things/{thingID}:",
                StringComparison.Ordinal));

        Assert.Equal(message, found.Message());
    }

    [Theory]
    [InlineData("form")]
    [InlineData("spaceDelimited")]
    [InlineData("pipeDelimited")]
    public async Task A_style_that_the_client_can_write_passes(string style)
        => await SpecAssert.IsClean(With($"{{ name: a, in: query, style: {style}, explode: false, allowReserved: false, schema: {{ type: array, items: {{ type: string }} }} }}"));

    [Fact]
    public async Task A_value_that_must_not_be_escaped_is_reported()
        => await SpecAssert.Reports("CLOB0002", With($"{{ name: a, in: query, allowReserved: §true, {Schema} }}"));

    private static string With(string parameter) => Specs.SmallWith("      parameters:\n", $"      parameters:\n        - {parameter}\n");
}
