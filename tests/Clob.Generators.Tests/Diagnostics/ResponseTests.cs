using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class ResponseTests
{
    private const string Nothing = "        '204': { description: Nothing. }";
    private const string OnlyResponse = "      responses:\n        '200': { $ref: '#/components/responses/Thing' }\n  /things:";

    [Theory]
    [InlineData("'100'")]
    [InlineData("'600'")]
    [InlineData("'20'")]
    [InlineData("'2000'")]
    [InlineData("1XX")]
    [InlineData("4xx")]
    [InlineData("ok")]
    [InlineData("''")]
    public async Task A_status_that_is_none_is_reported_at_its_key(string status)
    {
        var found = await SpecAssert.Reports(
            "CLOB0002", Specs.SmallWith(Nothing, $"        §{status}: {{ $ref: '#/components/responses/Thing' }}"));

        Assert.Equal(
            $"'{status.Trim('\'')}' is no status of a response. Write one from '200' to '599', a range such as '4XX', or 'default'",
            found.Message());
    }

    [Theory]
    [InlineData("'599'")]
    [InlineData("404")]
    [InlineData("'5XX'")]
    [InlineData("4XX")]
    [InlineData("default")]
    public async Task A_status_or_a_range_passes(string status)
        => await SpecAssert.IsClean(Specs.SmallWith(Nothing, $"        {status}: {{ $ref: '#/components/responses/Thing' }}"));

    [Theory]
    [InlineData("'400'")]
    [InlineData("'302'")]
    [InlineData("5XX")]
    [InlineData("default")]
    public async Task An_operation_without_a_response_of_a_success_is_reported_at_its_responses(string status)
    {
        var found = await SpecAssert.Reports(
            "CLOB0002",
            Specs.SmallWith(OnlyResponse, OnlyResponse.Replace("responses:\n", "§responses:\n", StringComparison.Ordinal)
                .Replace("'200'", status, StringComparison.Ordinal)));

        Assert.Equal("GET /things/{thingID} has no response of a success. Write its status, such as '200' or '204'", found.Message());
    }

    [Fact]
    public async Task An_operation_with_empty_responses_is_reported_at_them()
        => await SpecAssert.Reports("CLOB0002", Specs.SmallWith(OnlyResponse, "      §responses: {}\n  /things:"));

    [Fact]
    public async Task An_operation_without_responses_is_reported_at_the_method()
        => await SpecAssert.Reports(
            "CLOB0002", Specs.SmallWith(OnlyResponse, "  /things:").Replace("    get:\n", "    §get:\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("'200'")]
    [InlineData("'201'")]
    [InlineData("'202'")]
    public async Task Any_status_of_a_success_passes(string status)
        => await SpecAssert.IsClean(Specs.SmallWith(OnlyResponse, OnlyResponse.Replace("'200'", status, StringComparison.Ordinal)));

    [Fact]
    public async Task The_range_of_all_successes_is_reported_at_its_key()
    {
        var found = await SpecAssert.Reports(
            "CLOB0002", Specs.SmallWith(OnlyResponse, OnlyResponse.Replace("'200'", "§2XX", StringComparison.Ordinal)));

        Assert.Equal(
            "'2XX' is not a status that the client can tell from others. Write each status of a success, such as '200'", found.Message());
    }
}
