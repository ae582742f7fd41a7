using Clob.Generators;
using Clob.Generators.Diagnostics;
using Clob.Generators.Emit;
using Clob.Generators.Parsing;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

/// <summary>A further way to authenticate is one more row of the table: the reader, the rules and the emitted names follow.</summary>
public class AuthenticationTableTests
{
    private static readonly AuthenticationTable Table = new(
        [
            .. AuthenticationTable.Venue.Schemes,
            new AuthenticationScheme(
                "L1",
                "The headers of level 1.",
                [
                    new("POLY_ADDRESS", "Address"),
                    new("POLY_SIGNATURE", "Signature"),
                    new("POLY_TIMESTAMP", "Timestamp"),
                    new("POLY_NONCE", "Nonce"),
                ]),
        ]);

    private static readonly string Declared = Specs.SmallWith(
        "  securitySchemes:\n",
        "  securitySchemes:\n    POLY_NONCE: { type: apiKey, in: header, name: POLY_NONCE, description: The nonce. }\n");

    private static readonly string Spec = SignedWithL1(Declared);

    [Fact]
    public void An_operation_with_the_headers_of_the_row_is_signed_its_way()
    {
        var operations = SpecReader.Read("clob.yaml", Spec, Table, CancellationToken.None)!.Operations;

        Assert.Equal(["getThing L1", "sendThings L2"], operations.Select(operation => $"{operation.Id} {operation.Authentication}"));
        Assert.Contains(
            "Authentication = ClobAuthentication.L1,",
            OperationsEmitter.Emit(operations).Source.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_its_headers_are_emitted()
    {
        var schemes = SpecReader.Read("clob.yaml", Spec, Table, CancellationToken.None)!.Authentication;

        var files = schemes.Select(HeadersEmitter.EmitAuthentication).ToDictionary(file => file.HintName, file => file.Source.ToString());

        Assert.Equal(["L1HeaderNames.g.cs", "L2HeaderNames.g.cs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("public const string Nonce = \"POLY_NONCE\";", files["L1HeaderNames.g.cs"], StringComparison.Ordinal);
        Assert.Contains("[Address, Signature, Timestamp, Nonce]", files["L1HeaderNames.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_analyzer_takes_its_headers_and_wants_each_declared()
    {
        Assert.Empty(Check(Spec, Table));

        var missing = Assert.Single(Check(SignedWithL1(Specs.Small), Table));
        Assert.Equal(("CLOB0008", "POLY_NONCE"), (missing.Descriptor.Id, missing.Arguments[0]));
    }

    [Fact]
    public void The_analyzer_names_the_headers_of_each_row()
    {
        var wrong = Specs.SmallWith("security: []", "security: [{ POLY_NONCE: [] }]");

        Assert.Equal(
            "POLY_ADDRESS, POLY_SIGNATURE, POLY_TIMESTAMP, POLY_API_KEY, POLY_PASSPHRASE or of exactly "
            + "POLY_ADDRESS, POLY_SIGNATURE, POLY_TIMESTAMP, POLY_NONCE",
            Assert.Single(Check(wrong, Table)).Arguments[1]);
    }

    [Fact]
    public void Without_the_row_the_analyzer_refuses_its_headers()
        => Assert.Equal("CLOB0007", Assert.Single(Check(Spec, AuthenticationTable.Venue)).Descriptor.Id);

    private static string SignedWithL1(string spec)
        => spec.Replace(
            "security: []",
            "security: [{ POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_NONCE: [] }]",
            StringComparison.Ordinal);

    private static IReadOnlyList<SpecProblem> Check(string spec, AuthenticationTable table)
        => SpecChecker.Check(spec, SpecRules.Create(table), CancellationToken.None);
}
