using Clob.Generators.Diagnostics;
using Clob.Generators.Emit;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

/// <summary>A way to authenticate is one row of the table: the reader, the rules and the emitted names follow.</summary>
public class AuthenticationTableTests
{
    private const string Requirement = "{ POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_NONCE: [] }";

    private static readonly AuthenticationTable WithoutL1 = new([AuthenticationTable.Venue.Default]);

    private static readonly string Declared = Specs.SmallWith(
        "  securitySchemes:\n",
        "  securitySchemes:\n    POLY_NONCE: { type: apiKey, in: header, name: POLY_NONCE, description: The nonce. }\n");

    private static readonly string Signed = SignedWithL1(Declared);

    [Fact]
    public void An_operation_with_the_headers_of_a_row_is_signed_its_way()
    {
        var api = SpecReader.Read("clob.yaml", Signed, CancellationToken.None)!.Api;

        Assert.Equal(["getThing L1", "sendThings L2"], api.Operations.Select(operation => $"{operation.Id} {operation.Authentication}"));
        Assert.Contains(
            "Authentication = ClobAuthentication.L1,",
            OperationsEmitter.Emit(api).Source.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_its_headers_are_emitted_where_the_spec_declares_them()
    {
        var files = SpecReader.Read("clob.yaml", Declared, CancellationToken.None)!.Authentication
            .Select(HeadersEmitter.EmitAuthentication)
            .ToDictionary(file => file.HintName, file => file.Source.ToString());

        Assert.Equal(["L1HeaderNames.g.cs", "L2HeaderNames.g.cs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(
            "/// <summary>The nonce.</summary>\n    public const string Nonce = \"POLY_NONCE\";",
            files["L1HeaderNames.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("[Address, Signature, Timestamp, Nonce]", files["L1HeaderNames.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_its_headers_are_not_emitted_where_the_spec_lacks_one()
        => Assert.Equal("L2", Assert.Single(SpecReader.Read("clob.yaml", Specs.Small, CancellationToken.None)!.Authentication).Name);

    [Fact]
    public void The_analyzer_takes_its_headers_and_wants_each_declared()
    {
        Assert.Empty(Check(Signed, AuthenticationTable.Venue));

        var missing = Assert.Single(Check(SignedWithL1(Specs.Small), AuthenticationTable.Venue));
        Assert.Equal(("CLOB0008", "POLY_NONCE"), (missing.Descriptor.Id, missing.Arguments[0]));
    }

    [Fact]
    public void The_analyzer_names_the_headers_of_each_row_and_those_that_it_found()
    {
        var wrong = Declared.Replace("security: []", "security: [{ POLY_NONCE: [] }]", StringComparison.Ordinal);

        var problem = Assert.Single(Check(wrong, AuthenticationTable.Venue));

        Assert.Equal(
            "POLY_ADDRESS, POLY_SIGNATURE, POLY_TIMESTAMP, POLY_API_KEY, POLY_PASSPHRASE or of exactly "
            + "POLY_ADDRESS, POLY_SIGNATURE, POLY_TIMESTAMP, POLY_NONCE",
            problem.Arguments[1]);
        Assert.Equal("; it stands for POLY_NONCE", problem.Arguments[2]);
    }

    [Fact]
    public void Without_the_row_the_analyzer_refuses_its_headers()
        => Assert.Equal("CLOB0007", Assert.Single(Check(Signed, WithoutL1)).Descriptor.Id);

    private static string SignedWithL1(string spec)
        => spec.Replace("security: []", $"security: [{Requirement}]", StringComparison.Ordinal);

    private static IReadOnlyList<SpecProblem> Check(string spec, AuthenticationTable table)
        => SpecChecker.Check(spec, SpecRules.Create(table), CancellationToken.None);
}
