using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class SecurityTests
{
    private const string L2 = "{ POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_API_KEY: [], POLY_PASSPHRASE: [] }";
    private const string Key = "    POLY_API_KEY: { type: apiKey, in: header, name: POLY_API_KEY }\n";

    [Fact]
    public async Task An_operation_without_security_is_reported_at_the_method_where_the_root_has_none()
        => await SpecAssert.Reports("CLOB0006", SilentWith("", method: "§get"));

    [Theory]
    [InlineData("[]", "None")]
    [InlineData("[{}]", "None")]
    [InlineData("[" + L2 + "]", "L2")]
    public async Task An_operation_without_security_has_that_of_the_root(string security, string authentication)
    {
        var spec = SilentWith($"security: {security}\n");

        await SpecAssert.IsClean(spec);
        Assert.Equal(authentication, AuthenticationOf("getThing", spec));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    public async Task The_security_of_an_operation_replaces_that_of_the_root(string security)
    {
        var spec = Specs.SmallWith("security: []", $"security: {security}") + $"security: [{L2}]\n";

        await SpecAssert.IsClean(spec);
        Assert.Equal("None", AuthenticationOf("getThing", spec));
    }

    [Fact]
    public async Task A_security_of_the_root_that_cannot_be_met_is_reported_once_at_its_value()
    {
        const string silent = "    put: { operationId: putThing, responses: { '200': { $ref: '#/components/responses/Thing' } } }\n";

        var found = await SpecAssert.Reports(
            "CLOB0007",
            SilentWith("security: §[{ POLY_ADDRESS: [] }]\n").Replace("  /things:\n", "  /things:\n" + silent, StringComparison.Ordinal));

        Assert.StartsWith("The security of GET /things/{thingID} is neither", found.Message(), StringComparison.Ordinal);
        Assert.EndsWith("; it stands for POLY_ADDRESS", found.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§{ POLY_ADDRESS: [] }")]
    [InlineData("§{}")]
    [InlineData("§nobody")]
    [InlineData("§[nobody]")]
    [InlineData("§[{ POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [] }]")]
    [InlineData("§[{ POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_API_KEY: [] }]")]
    [InlineData("§[{ POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_API_KEY: [], POLY_PASSPHRASE: [scope] }]")]
    [InlineData("§[{ POLY_ADDRESS: [] }, { POLY_SIGNATURE: [] }, { POLY_TIMESTAMP: [] }, { POLY_API_KEY: [] }, { POLY_PASSPHRASE: [] }]")]
    [InlineData("§[" + L2 + ", {}]")]
    [InlineData("§[" + L2 + ", " + L2 + "]")]
    public async Task A_security_that_cannot_be_met_is_reported_at_its_value(string marked)
        => await SpecAssert.Reports("CLOB0007", Specs.SmallWith("security: []", "security: " + marked));

    [Fact]
    public async Task A_security_without_a_value_is_reported_where_the_value_belongs()
        => await SpecAssert.Reports("CLOB0007", Specs.SmallWith("security: []", "security:§"));

    [Fact]
    public async Task A_scheme_of_another_header_makes_another_way()
    {
        var found = await SpecAssert.Reports(
            "CLOB0007",
            Specs.SmallWith("name: POLY_API_KEY", "name: POLY_KEY").Replace("- " + L2, "§- " + L2, StringComparison.Ordinal));

        Assert.EndsWith(
            "; it stands for POLY_ADDRESS, POLY_SIGNATURE, POLY_TIMESTAMP, POLY_KEY, POLY_PASSPHRASE",
            found.Message(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_two_schemes_stand_for_does_not_replace_another()
        => await SpecAssert.Reports(
            "CLOB0007",
            Specs.SmallWith("name: POLY_PASSPHRASE", "name: poly_api_key").Replace("- " + L2, "§- " + L2, StringComparison.Ordinal));

    [Fact]
    public async Task The_names_of_schemes_and_the_case_of_headers_do_not_matter()
    {
        var spec = Specs.Small
            .Replace("POLY_API_KEY: ", "apiKey: ", StringComparison.Ordinal)
            .Replace("POLY_ADDRESS: ", "wallet: ", StringComparison.Ordinal)
            .Replace("name: POLY_SIGNATURE", "name: Poly_Signature", StringComparison.Ordinal);

        await SpecAssert.IsClean(spec);
        Assert.Equal("L2", AuthenticationOf("sendThings", spec));
        Assert.Equal(
            ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_API_KEY", "POLY_PASSPHRASE"],
            SpecReader.Read("clob.yaml", spec, CancellationToken.None)!.Authentication.Single().Headers.Select(header => header.Header));
    }

    [Fact]
    public async Task A_scheme_can_be_declared_by_reference()
        => await SpecAssert.IsClean(Specs.SmallWith(
            Key,
            "    POLY_API_KEY: { $ref: '#/components/securitySchemes/Key' }\n"
            + "    Key: { type: apiKey, in: header, name: POLY_API_KEY }\n"));

    [Fact]
    public async Task A_scheme_that_is_not_declared_is_reported_where_it_is_required()
    {
        var found = await SpecAssert.Reports("CLOB0008", Specs.SmallWith("POLY_API_KEY: [],", "§POLY_API_KYE: [],"));

        Assert.Equal(
            "The scheme 'POLY_API_KYE' is not declared in components/securitySchemes; did you mean 'POLY_API_KEY'?", found.Message());
    }

    [Fact]
    public void A_scheme_is_not_declared_where_there_are_no_declarations()
        => Assert.Contains(
            "CLOB0008",
            SpecChecker.Check("paths: { /a: { get: { security: [{ K: [] }] } } }", CancellationToken.None)
                .Select(problem => problem.Descriptor.Id));

    [Theory]
    [InlineData("{ type: http, scheme: basic }")]
    [InlineData("{ type: apiKey, in: query, name: POLY_API_KEY }")]
    [InlineData("{ type: apiKey, in: header }")]
    [InlineData("[POLY_API_KEY]")]
    public async Task A_scheme_that_is_no_header_is_reported_at_its_declaration(string scheme)
        => await SpecAssert.Reports("CLOB0008", Specs.SmallWith(Key, $"    §POLY_API_KEY: {scheme}\n"));

    [Fact]
    public async Task A_scheme_that_no_operation_requires_can_be_any()
        => await SpecAssert.IsClean(Specs.SmallWith(Key, Key + "    basic: { type: http, scheme: basic }\n"));

    [Fact]
    public async Task A_scheme_whose_reference_leads_nowhere_is_reported_as_that()
        => await SpecAssert.Reports("CLOB0011", Specs.SmallWith(Key, "    POLY_API_KEY: { $ref: §'#/components/securitySchemes/None' }\n"));

    // The small spec, whose first operation does not say who signs it.
    private static string SilentWith(string root, string method = "get")
        => Specs.SmallWith("    get:\n", $"    {method}:\n").Replace("      security: []\n", "", StringComparison.Ordinal) + root;

    private static string AuthenticationOf(string operation, string spec)
        => SpecReader.Read("clob.yaml", spec, CancellationToken.None)!.Api.Operations.Single(one => one.Id == operation).Authentication;
}
