using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each operation says who signs it, in a way that the client can meet.</summary>
internal sealed class SecurityRule : SpecRule
{
    private static readonly string Schemes = string.Join(", ", L2Scheme.All.Select(scheme => scheme.Name));

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var site in OperationWalk.In(document))
        {
            if (site.Operation["security"] is not { } security)
            {
                yield return new SpecProblem(SpecDescriptors.MissingSecurity, site.MethodEntry.Key.Position, site.Title);
            }
            else if (SecurityReader.Read(security) is null)
            {
                yield return new SpecProblem(SpecDescriptors.InvalidSecurity, security.Position, site.Title, Schemes);
            }
        }
    }
}
