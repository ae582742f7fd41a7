using Clob.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Diagnostics;

public class ContentTests
{
    private const string Body = "schema: { type: array, maxItems: 3, items: { type: integer } }";

    [Theory]
    [InlineData("#/components/responses/Thin")]
    [InlineData("#/nowhere")]
    [InlineData("other.yaml#/a")]
    [InlineData("https://example.org/a")]
    public async Task Check_reference_to_nothing_is_reported_at_its_value(string reference)
        => await SpecAssert.Reports(
            "CLOB0011", Specs.SmallWith("        '204': { description: Nothing. }", $"        '400': {{ $ref: §'{reference}' }}"));

    [Fact]
    public async Task Check_reference_to_an_example_that_is_not_there_is_reported()
        => await SpecAssert.Reports(
            "CLOB0011",
            Specs.SmallWith("          example: {}\n", "          examples: { one: { $ref: §'#/components/examples/One' } }\n"));

    [Fact]
    public async Task Check_reference_with_escapes_is_followed()
        => await SpecAssert.IsClean(Specs.SmallWith(
            "        '204': { description: Nothing. }", "        '400': { $ref: '#/paths/~1things~1%7BthingID%7D/get/responses/200' }"));

    [Fact]
    public async Task Check_content_without_example_of_a_shared_response_is_reported_once_at_the_component()
    {
        var found = await SpecAssert.Reports(
            "CLOB0012", Specs.SmallWith(
                "        application/json:\n          schema: { $ref: '#/components/schemas/Thing' }\n          example: {}\n",
                "        §application/json:\n          schema: { $ref: '#/components/schemas/Thing' }\n"));

        Assert.Equal("Thing, application/json, has no example", found.Message());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public async Task Check_each_content_needs_an_example()
        => await SpecAssert.Reports(
            "CLOB0012",
            Specs.SmallWith(
                "        '204': { description: Nothing. }",
                "        '400': { description: Wrong., content: { application/json: { example: {} }, §text/plain: { schema: { type: string }, examples: {} } } }"));

    [Fact]
    public async Task Check_content_without_example_of_an_inline_response_is_reported_at_the_content()
        => await SpecAssert.Reports(
            "CLOB0012", Specs.SmallWith(
                "        '204': { description: Nothing. }",
                "        '400': { description: Wrong., content: { §text/html: { schema: {} } } }"));

    [Fact]
    public async Task Check_response_without_content_is_reported_at_its_status()
        => await SpecAssert.Reports(
            "CLOB0012", Specs.SmallWith("        '204': { description: Nothing. }", "        §'400': { description: Wrong. }"));

    [Fact]
    public async Task Check_list_body_without_maxItems_is_reported_at_its_schema()
    {
        var found = await SpecAssert.Reports("CLOB0013", Specs.SmallWith(Body, "schema: §{ type: array, items: { type: integer } }"));

        Assert.Equal("The list that POST /things sends has no maxItems", found.Message());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public async Task Check_list_body_without_maxItems_that_is_a_component_is_reported_there()
        => await SpecAssert.Reports(
            "CLOB0013",
            Specs.SmallWith(Body, "schema: { $ref: '#/components/schemas/Things' }")
                .Replace(
                    "  schemas:\n",
                    "  schemas:\n    Things:\n      §type: array\n      items: { type: integer }\n",
                    StringComparison.Ordinal));

    [Fact]
    public async Task Check_body_that_operations_share_is_reported_once()
        => await SpecAssert.Reports(
            "CLOB0013",
            Specs.SmallWith(Body, "schema: { $ref: '#/components/schemas/Things' }")
                .Replace(
                    "      security: []\n",
                    "      security: []\n"
                    + "      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } }\n",
                    StringComparison.Ordinal)
                .Replace(
                    "  schemas:\n",
                    "  schemas:\n    Things: §{ type: array, items: { type: integer } }\n",
                    StringComparison.Ordinal));

    [Fact]
    public async Task Check_response_that_operations_share_is_reported_once()
        => await SpecAssert.Reports(
            "CLOB0002",
            Specs.SmallWith(
                "      content:\n        application/json:\n          schema: { $ref: '#/components/schemas/Thing' }\n"
                + "          example: {}\n",
                "      §content: [1]\n"));

    [Fact]
    public async Task Check_list_body_with_a_reason_to_have_no_maxItems_passes()
        => await SpecAssert.IsClean(
            Specs.SmallWith(Body, "schema: { type: array, x-unbounded: It has no limit., items: { type: integer } }"));

    [Fact]
    public async Task Check_object_body_in_line_passes()
        => await SpecAssert.IsClean(Specs.SmallWith(Body, "schema: { type: object, properties: { a: { type: string, minLength: 1 } } }"));

    [Theory]
    [InlineData("maxItems: §many")]
    [InlineData("maxItems: §-1")]
    [InlineData("maxItems: §1.5")]
    [InlineData("maxItems: §'3'")]
    [InlineData("maxItems: §[3]")]
    [InlineData("maxItems: §99999999999")]
    [InlineData("minItems: 4, maxItems: §3")]
    [InlineData("maxItems: 3, minItems: §few")]
    public async Task Check_limit_that_cannot_be_kept_is_reported_at_its_value(string marked)
        => await SpecAssert.Reports("CLOB0015", Specs.SmallWith("maxItems: 3", marked));

    [Fact]
    public async Task Check_limit_of_a_member_that_is_no_number_is_reported()
        => await SpecAssert.Reports(
            "CLOB0015", Specs.SmallWith("        refused:\n", "        name: { type: string, minLength: §one }\n        refused:\n"));

    [Fact]
    public async Task Check_member_that_is_called_like_a_keyword_is_none()
        => await SpecAssert.IsClean(Specs.SmallWith(
            "        refused:\n",
            "        minLength: { type: string }\n        properties: { type: object, properties: { maxItems: { type: string } } }\n"
            + "        refused:\n"));
}
