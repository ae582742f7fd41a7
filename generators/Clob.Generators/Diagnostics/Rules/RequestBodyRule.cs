using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A body that is a list has a greatest length or a reason to have none; one that is an object has a name.</summary>
internal sealed class RequestBodyRule : SpecRule
{
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
                yield return new SpecProblem(SpecDescriptors.UnboundedArrayBody, schema.Position, site.Title);
            }
            else if (CSharpType.IsObject(schema) && SpecDocument.ComponentName(reference, "schemas") is null)
            {
                yield return new SpecProblem(SpecDescriptors.UnnamedObjectBody, schema.Position, site.Title);
            }
        }
    }
}
