using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each scheme that the security of an operation names is declared, and stands for a header.</summary>
internal sealed class SecuritySchemeRule() : DocumentRule(InvalidSecurityScheme)
{
    public static readonly DiagnosticDescriptor InvalidSecurityScheme = SpecDescriptor.Error(
        "CLOB0008",
        "A header of authentication is not declared",
        "The scheme '{0}' {1}",
        "Declare it under components/securitySchemes with 'type: apiKey', 'in: header' and the name of the header. "
        + "The name of the scheme is free.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var schemes = OperationWalk.In(document)
            .Select(site => SecurityReader.Node(site, document))
            .OfType<SpecNode>()
            .SelectMany(SecurityReader.Schemes);
        foreach (var scheme in schemes)
        {
            if (SecurityHeader.Declaration(scheme.Value, document) is not { } declaration)
            {
                yield return Problem(
                    scheme.Position, scheme.Value, $"is not declared in components/securitySchemes{Meant(scheme, document)}");
            }
            else if (document.Resolve(declaration.Value) is { } node && SecurityHeader.Of(node, document) is null)
            {
                yield return Problem(declaration.Key.Position, scheme.Value, "is not an apiKey in a header, with the name of the header");
            }
        }
    }

    private static string Meant(SpecScalar scheme, SpecDocument document)
        => Suggestion.Of(scheme.Value, document.Components(SecurityHeader.Section).Select(component => component.Name));

    private static SpecProblem Problem(SpecPosition position, params string[] arguments)
        => new(InvalidSecurityScheme, position, arguments);
}
