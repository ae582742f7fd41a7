namespace Clob.Generators.Parsing.Schemas;

/// <summary>Walks the schemas whose values requests carry: those of parameters and bodies, at every depth.</summary>
internal static class RequestSchemas
{
    private static readonly string[] Single = ["items", "additionalProperties"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];

    public static IEnumerable<SpecMap> In(SpecDocument document)
    {
        var seen = new HashSet<SpecMap>();
        var open = new Stack<SpecNode?>();
        foreach (var site in OperationWalk.In(document))
        {
            foreach (var parameter in OperationParameter.Of(site, document))
            {
                open.Push(parameter.Map["schema"]);
            }

            if (document.ResolveMap(site.Operation["requestBody"]) is { } body)
            {
                open.Push(MediaTypes.JsonSchema(body, document));
            }
        }

        while (open.Count > 0)
        {
            if (document.ResolveMap(open.Pop()) is { } schema && seen.Add(schema))
            {
                yield return schema;
                foreach (var inner in Inner(schema))
                {
                    open.Push(inner);
                }
            }
        }
    }

    private static IEnumerable<SpecNode?> Inner(SpecMap schema)
        =>
        [
            .. Single.Select(keyword => schema[keyword]),
            .. Lists.SelectMany(keyword => (schema[keyword] as SpecList)?.Items ?? []),
            .. ((schema["properties"] as SpecMap)?.Entries ?? []).Select(property => property.Value),
        ];
}
