using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each operation says who signs it, itself or through the root, in a way that the client can meet.</summary>
internal sealed class SecurityRule(AuthenticationTable table) : DocumentRule(MissingSecurity, InvalidSecurity)
{
    public static readonly DiagnosticDescriptor MissingSecurity = SpecDescriptor.Error(
        "CLOB0006",
        "An operation has no security",
        "{0} does not say who signs it, and neither does the root",
        "Add one requirement with all headers of one way to authenticate for a call that is signed, "
        + "or 'security: []' for one that is public. A 'security' at the root holds for each operation that has none.");

    public static readonly DiagnosticDescriptor InvalidSecurity = SpecDescriptor.Error(
        "CLOB0007",
        "The security of an operation is one that the client cannot meet",
        "The security of {0} is neither one requirement of exactly {1}, nor empty{2}",
        "List the schemes of all headers in one requirement, each with '[]': several requirements mean 'one of them', "
        + "and the venue wants all headers together. Or write 'security: []'.");

    private readonly string _ways = string.Join(" or of exactly ", table.Schemes.Select(scheme => scheme.Title));

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        // The security of the root is reported for the first operation that inherits it.
        var seen = new HashSet<SpecNode>();
        foreach (var site in OperationWalk.In(document))
        {
            if (SecurityReader.Node(site, document) is not { } security)
            {
                yield return new SpecProblem(MissingSecurity, site.MethodEntry.Key.Position, site.Title);
            }
            else if (seen.Add(security)
                && SecurityReader.Of(site, document, table) is null
                && SecurityReader.Schemes(security).All(scheme => Header(scheme, document) is not null))
            {
                yield return new SpecProblem(InvalidSecurity, security.Position, site.Title, _ways, Listed(security, document));
            }
        }
    }

    private static string? Header(SpecScalar scheme, SpecDocument document)
        => SecurityHeader.Of(SecurityHeader.Declaration(scheme.Value, document)?.Value, document);

    private static string Listed(SpecNode security, SpecDocument document)
        => SecurityReader.Schemes(security) is { Count: > 0 } schemes
            ? $"; it stands for {string.Join(", ", schemes.Select(scheme => Header(scheme, document)))}"
            : "";
}
