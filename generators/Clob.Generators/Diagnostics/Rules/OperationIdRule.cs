using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each operation has an operationId that gives a C# name, and no two give the same.</summary>
internal sealed class OperationIdRule() : DocumentRule(MissingOperationId, DuplicateOperationId, InvalidOperationId)
{
    public static readonly DiagnosticDescriptor MissingOperationId = SpecDescriptor.Error(
        "CLOB0003",
        "An operation has no operationId",
        "{0} has no operationId. Write one, such as getTickSize",
        "Add an operationId such as getTickSize: it names the method of the client and the member of ClobOperations.");

    public static readonly DiagnosticDescriptor DuplicateOperationId = SpecDescriptor.Error(
        "CLOB0004",
        "Two operations have the same operationId",
        "The operationId '{0}' is taken by {1}",
        "Give each operation an operationId of its own. Two that differ in the case of the first letter only are the same name in C#.");

    public static readonly DiagnosticDescriptor InvalidOperationId = SpecDescriptor.Error(
        "CLOB0005",
        "An operationId gives no C# name",
        "The operationId '{0}' gives no C# name: write letters and digits, such as getTickSize, and no name that the client has already",
        "Use letters and digits of ASCII, a letter first, and no name that every class has already (All, ToString, Equals, …).");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var owners = new Dictionary<string, OperationSite>(StringComparer.Ordinal);
        foreach (var site in OperationWalk.In(document))
        {
            if (site.Operation.Find("operationId") is not { } entry || entry.Value is SpecScalar { IsNull: true })
            {
                yield return new SpecProblem(MissingOperationId, site.MethodEntry.Key.Position, site.Title);
                continue;
            }

            var id = (entry.Value as SpecScalar)?.Value ?? "";
            var name = CSharpName.OfOperation(id);
            if (!CSharpName.IsFreeMember(name))
            {
                yield return new SpecProblem(InvalidOperationId, entry.Value.Position, id);
            }
            else if (owners.TryGetValue(name, out var owner))
            {
                yield return new SpecProblem(DuplicateOperationId, entry.Value.Position, id, owner.Title);
            }
            else
            {
                owners.Add(name, site);
            }
        }
    }
}
