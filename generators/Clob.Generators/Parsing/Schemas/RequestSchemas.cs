namespace Clob.Generators.Parsing.Schemas;

/// <summary>Walks the schemas whose values requests carry: those of parameters and bodies, at every depth.</summary>
internal static class RequestSchemas
{
    private static readonly string[] Single = ["items", "additionalProperties", "unevaluatedProperties"];
    private static readonly string[] Alternatives = ["anyOf", "oneOf"];

    /// <summary>
    /// Returns each schema, with the part of several shapes that it is in, as it is written there; null where it has a type of its own in
    /// C#, whose limits are checked.
    /// </summary>
    public static IEnumerable<(SpecMap Schema, SpecNode? Unchecked)> In(SpecDocument document)
    {
        var seen = new HashSet<(SpecMap, bool)>();
        var open = new Stack<(SpecNode? Node, SpecNode? Unchecked)>();
        foreach (var site in OperationWalk.In(document))
        {
            foreach (var parameter in OperationParameter.Of(site, document))
            {
                open.Push((parameter.Map["schema"], null));
            }

            if (document.ResolveMap(site.Operation["requestBody"]) is { } body)
            {
                open.Push((MediaTypes.JsonSchema(body, document), null));
            }
        }

        while (open.Count > 0)
        {
            var (node, part) = open.Pop();
            if (document.ResolveMap(node) is { } schema && seen.Add((schema, part is null)))
            {
                yield return (schema, part);
                foreach (var inner in Inner(schema, part, document))
                {
                    open.Push(inner);
                }
            }
        }
    }

    private static IEnumerable<(SpecNode?, SpecNode?)> Inner(SpecMap schema, SpecNode? part, SpecDocument document)
    {
        var hasSeveralTypes = SchemaTypes.Read(schema).Names.Count > 1;
        return
        [
            .. Single.Select(keyword => schema[keyword])
                .Concat((schema["allOf"] as SpecList)?.Items ?? [])
                .Concat(((schema["properties"] as SpecMap)?.Entries ?? []).Select(property => property.Value))
                .Select(inner => (inner, Part(inner, part, hasSeveralTypes))),
            .. Alternatives.SelectMany(keyword => OfAlternatives((schema[keyword] as SpecList)?.Items ?? [], part, document)),
        ];
    }

    // X or null is X.
    private static IEnumerable<(SpecNode?, SpecNode?)> OfAlternatives(IReadOnlyList<SpecNode> parts, SpecNode? part, SpecDocument document)
    {
        var shapes = parts.Where(one => !CombinationReader.IsNull(document.ResolveMap(one))).ToArray();
        return shapes.Select(shape => ((SpecNode?)shape, Part(shape, part, shapes.Length > 1)));
    }

    // The outermost reference is where a reader finds the component among the shapes.
    private static SpecNode? Part(SpecNode? inner, SpecNode? part, bool isNew)
        => part is SpecMap map && map[SpecDocument.Reference] is not null ? part
            : part is not null || isNew ? inner
            : null;
}
