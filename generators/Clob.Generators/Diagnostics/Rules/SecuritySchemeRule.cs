using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each header of a way to authenticate that an operation uses is declared.</summary>
internal sealed class SecuritySchemeRule(AuthenticationTable table) : DocumentRule(MissingSecurityScheme)
{
    public static readonly DiagnosticDescriptor MissingSecurityScheme = SpecDescriptor.Error(
        "CLOB0008",
        "A header of authentication is not declared",
        "{0} is not declared in components/securitySchemes as an apiKey in the header, with its name",
        "Declare the scheme with 'type: apiKey', 'in: header' and the same 'name': the name of the header is generated from it.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var scheme in table.Schemes)
        {
            if (OperationWalk.In(document).FirstOrDefault(site => IsSigned(site, scheme)) is not { } signed)
            {
                continue;
            }

            foreach (var name in scheme.Headers.Select(header => header.Scheme))
            {
                var entry = document.Components("securitySchemes").FirstOrDefault(component => component.Name == name);
                if (!IsHeader(document.ResolveMap(entry?.Value), name))
                {
                    yield return new SpecProblem(
                        MissingSecurityScheme, entry?.Key.Position ?? signed.Operation["security"]!.Position, name);
                }
            }
        }
    }

    private bool IsSigned(OperationSite site, AuthenticationScheme scheme)
        => site.Operation["security"] is { } security && SecurityReader.Read(security, table) == scheme.Name;

    private static bool IsHeader(SpecMap? declaration, string name)
        => declaration is not null
            && declaration.Text("type") == "apiKey"
            && declaration.Text("in") == "header"
            && declaration.Text("name") == name;
}
