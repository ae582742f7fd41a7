using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each operation says who signs it, in a way that the client can meet.</summary>
internal sealed class SecurityRule(AuthenticationTable table) : DocumentRule(MissingSecurity, InvalidSecurity)
{
    public static readonly DiagnosticDescriptor MissingSecurity = SpecDescriptor.Error(
        "CLOB0006",
        "An operation has no security",
        "{0} does not say who signs it",
        "Add one requirement with all headers of one way to authenticate for a call that is signed, "
        + "or 'security: []' for one that is public. A 'security' at the root does not count.");

    public static readonly DiagnosticDescriptor InvalidSecurity = SpecDescriptor.Error(
        "CLOB0007",
        "The security of an operation is one that the client cannot meet",
        "The security of {0} is neither one requirement of exactly {1}, nor empty",
        "List all headers in one requirement, each with '[]': several requirements mean 'one of them', and the venue wants all at once. "
        + "Or write 'security: []'.");

    private readonly string _schemes = string.Join(" or of exactly ", table.Schemes.Select(scheme => scheme.Title));

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var site in OperationWalk.In(document))
        {
            if (site.Operation["security"] is not { } security)
            {
                yield return new SpecProblem(MissingSecurity, site.MethodEntry.Key.Position, site.Title);
            }
            else if (SecurityReader.Read(security, table) is null)
            {
                yield return new SpecProblem(InvalidSecurity, security.Position, site.Title, _schemes);
            }
        }
    }
}
