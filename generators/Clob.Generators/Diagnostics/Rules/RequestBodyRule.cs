using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A body that is a list has a greatest length, or a reason to have none.</summary>
internal sealed class RequestBodyRule() : DocumentRule(UnboundedArrayBody)
{
    public static readonly DiagnosticDescriptor UnboundedArrayBody = SpecDescriptor.Warning(
        "CLOB0013",
        "A list in a request has no greatest length",
        "The list that {0} sends has no maxItems",
        "Add maxItems, which the client then checks, or x-unbounded with the reason why there is none.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        // A schema that several operations share is reported for the first.
        var seen = new HashSet<SpecNode>();
        foreach (var site in OperationWalk.In(document))
        {
            var body = document.ResolveMap(site.Operation["requestBody"]);
            if (body is not null
                && document.ResolveMap(MediaTypes.JsonSchema(body, document)) is { } schema
                && SchemaTypes.Read(schema).Single == "array"
                && schema["maxItems"] is null
                && schema[XWord.Unbounded] is null
                && seen.Add(schema))
            {
                yield return new SpecProblem(UnboundedArrayBody, schema.Position, site.Title);
            }
        }
    }
}
