using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Where an operation is signed, each of the five headers is declared.</summary>
internal sealed class SecuritySchemeRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var signed = OperationWalk.In(document).FirstOrDefault(site
            => site.Operation["security"] is { } security && SecurityReader.Read(security) == SecurityReader.L2);
        if (signed is null)
        {
            yield break;
        }

        foreach (var scheme in L2Scheme.All)
        {
            var entry = document.Components("securitySchemes").FirstOrDefault(component => component.Name == scheme.Name);
            if (document.ResolveMap(entry?.Value) is not { } map
                || map.Text("type") != "apiKey" || map.Text("in") != "header" || map.Text("name") is null)
            {
                yield return new SpecProblem(
                    SpecDescriptors.MissingSecurityScheme, entry?.Key.Position ?? signed.Operation["security"]!.Position, scheme.Name);
            }
        }
    }
}
