using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The headers of a response are a map of names of headers, each once, with a schema.</summary>
internal sealed class ResponseHeaderRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    private const string Keyword = "headers";

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        =>
        [
            .. OpenApiWalk.In(document).Where(node => node.Kind == OpenApiObject.Response).SelectMany(node => Headers(node.Map, document)),
            .. OpenApiWalk.In(document)
                .Where(node => node.Kind == OpenApiObject.Header && node.Map["schema"] is null && node.Map["content"] is null)
                .Select(node => StructureProblem.At(node.Map.Position, "The header has no 'schema'. Write one, such as { type: string }")),
        ];

    private static IEnumerable<SpecProblem> Headers(SpecMap response, SpecDocument document)
    {
        if (response.Find(Keyword) is not { } entry)
        {
            yield break;
        }

        if (entry.Value is not SpecMap headers)
        {
            yield return StructureProblem.NotA("map", entry);
            yield break;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers.Entries)
        {
            if (document.Resolve(header.Value) is not (null or SpecMap))
            {
                yield return StructureProblem.NotA("map", header);
            }

            if (!HeaderName.IsToken(header.Name))
            {
                yield return StructureProblem.At(
                    header.Key.Position, $"'{header.Name}' is no name of a header. Write letters, digits and hyphens");
            }
            else if (!names.Add(header.Name))
            {
                yield return StructureProblem.At(
                    header.Key.Position,
                    $"The header '{header.Name}' is in this map already: names of headers have no case. Write it once");
            }
        }
    }
}
