using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each operation has an operationId that gives a C# name of its own.</summary>
internal sealed class OperationIdRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var owners = new Dictionary<string, OperationSite>(StringComparer.Ordinal);
        foreach (var site in OperationWalk.In(document))
        {
            if (site.Operation.Find("operationId") is not { } entry || entry.Value is SpecScalar { IsNull: true })
            {
                yield return new SpecProblem(SpecDescriptors.MissingOperationId, site.MethodEntry.Key.Position, site.Title);
                continue;
            }

            var id = (entry.Value as SpecScalar)?.Value ?? "";
            var name = CSharpName.OfOperation(id);
            if (!CSharpName.IsFreeMember(name))
            {
                yield return new SpecProblem(SpecDescriptors.InvalidOperationId, entry.Value.Position, id);
            }
            else if (owners.TryGetValue(name, out var owner))
            {
                yield return new SpecProblem(SpecDescriptors.DuplicateOperationId, entry.Value.Position, id, owner.Title);
            }
            else
            {
                owners.Add(name, site);
            }
        }
    }
}
