using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class OperationTests
{
    [Fact]
    public async Task Check_operation_without_operationId_is_reported_at_the_method()
        => await SpecAssert.Reports("CLOB0003", Specs.SmallWith("    get:\n      operationId: getThing\n", "    §get:\n"));

    [Fact]
    public async Task Check_operationId_without_value_is_reported_at_the_method()
        => await SpecAssert.Reports(
            "CLOB0003", Specs.SmallWith("    get:\n      operationId: getThing\n", "    §get:\n      operationId:\n"));

    [Theory]
    [InlineData("getThing")]
    [InlineData("GetThing")]
    public async Task Check_operationId_that_is_taken_is_reported_at_the_second(string id)
    {
        var found = await SpecAssert.Reports("CLOB0004", Specs.SmallWith("operationId: sendThings", "operationId: §" + id));

        Assert.Equal($"The operationId '{id}' is taken by GET /things/{{thingID}}", found.Message());
    }

    [Theory]
    [InlineData("get-thing")]
    [InlineData("2things")]
    [InlineData("get_thing")]
    [InlineData("'get thing'")]
    [InlineData("all")]
    [InlineData("toString")]
    [InlineData("[getThing]")]
    public async Task Check_operationId_without_C_sharp_name_is_reported_at_its_value(string id)
        => await SpecAssert.Reports("CLOB0005", Specs.SmallWith("operationId: getThing", "operationId: §" + id));

    [Fact]
    public async Task Check_path_parameter_that_is_not_declared_is_reported_at_the_path()
    {
        var found = await SpecAssert.Reports("CLOB0009", Specs.SmallWith("  /things/{thingID}:", "  §/things/{thingID}/{part}:"));

        Assert.Equal("GET /things/{thingID}/{part} declares no path parameter 'part'", found.Message());
    }

    [Fact]
    public async Task Check_path_parameter_that_goes_elsewhere_is_not_declared()
        => await SpecAssert.Reports(
            "CLOB0009",
            Specs.SmallWith("  /things/{thingID}:", "  §/things/{thingID}:").Replace("in: path", "in: query", StringComparison.Ordinal));

    [Fact]
    public async Task Check_path_parameter_that_is_not_in_the_path_is_reported_at_its_name()
        => await SpecAssert.Reports(
            "CLOB0010", Specs.SmallWith(
                "      parameters:\n",
                "      parameters:\n        - { in: path, name: §other, required: true, schema: { type: string } }\n"));

    [Fact]
    public async Task Check_shared_parameter_that_is_not_in_the_path_is_reported_at_the_reference()
        => await SpecAssert.Reports(
            "CLOB0010",
            Specs.SmallWith("      parameters:\n", "      parameters:\n        - §{ $ref: '#/components/parameters/Other' }\n")
                .Replace(
                    "components:\n",
                    "components:\n  parameters: { Other: { in: path, name: other, required: true, schema: { type: string } } }\n",
                    StringComparison.Ordinal));

    [Fact]
    public async Task Check_parameter_of_a_path_that_is_not_in_it_is_reported_once()
        => await SpecAssert.Reports(
            "CLOB0010",
            Specs.SmallWith(
                "  /things:\n",
                """
                  /things:
                    parameters: [{ in: path, name: §other, required: true, schema: { type: string } }]
                    get: { operationId: listThings, security: [], responses: { '200': { $ref: '#/components/responses/Thing' } } }

                """));

    [Fact]
    public async Task Check_parameters_of_the_path_and_of_components_count()
        => await SpecAssert.IsClean(
            Specs.SmallWith("      parameters:\n        - { name: thingID, in: path, required: true, schema: { type: string } }\n", "")
                .Replace(
                    "  /things/{thingID}:\n",
                    "  /things/{thingID}:\n    parameters: [{ $ref: '#/components/parameters/Thing' }]\n",
                    StringComparison.Ordinal)
                .Replace(
                    "components:\n",
                    "components:\n  parameters: { Thing: { in: path, name: thingID, required: true, schema: { type: string } } }\n",
                    StringComparison.Ordinal));
}
