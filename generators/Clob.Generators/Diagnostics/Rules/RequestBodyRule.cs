using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A body that is a list has a greatest length or a reason to have none; one that is an object has a name.</summary>
internal sealed class RequestBodyRule() : DocumentRule(UnboundedArrayBody, UnnamedObjectBody)
{
    public static readonly DiagnosticDescriptor UnboundedArrayBody = SpecDescriptor.Warning(
        "CLOB0013",
        "A list in a request has no greatest length",
        "The list that {0} sends has no maxItems",
        "Add maxItems, which the client then checks, or x-unbounded with the reason why there is none.");

    public static readonly DiagnosticDescriptor UnnamedObjectBody = SpecDescriptor.Warning(
        "CLOB0014",
        "The object in a request has no name",
        "The object that {0} sends is described in place, so nothing of it can be checked",
        "Move the schema to components/schemas, under a name of letters and digits, and refer to it.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        // A schema that several operations share is reported for the first.
        var seen = new HashSet<SpecNode>();
        foreach (var site in OperationWalk.In(document))
        {
            var reference = RequestBodyReader.Body(site, document) is { } body ? RequestBodyReader.JsonSchema(body, document) : null;
            if (document.ResolveMap(reference) is not { } schema || !seen.Add(schema))
            {
                continue;
            }

            if (CSharpType.IsArray(schema) && schema["maxItems"] is null && schema[XWord.Unbounded] is null)
            {
                yield return new SpecProblem(UnboundedArrayBody, schema.Position, site.Title);
            }
            else if (CSharpType.IsObject(schema) && SpecDocument.ComponentName(reference, "schemas") is null)
            {
                yield return new SpecProblem(UnnamedObjectBody, schema.Position, site.Title);
            }
        }
    }
}
