using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each content of each response has an example, also of a response that is a component.</summary>
internal sealed class ResponseExampleRule() : DocumentRule(MissingResponseExample)
{
    public static readonly DiagnosticDescriptor MissingResponseExample = SpecDescriptor.Warning(
        "CLOB0012",
        "A response has no example",
        "{0} has no example",
        "Add at least one entry under 'examples', taken from the documentation of the venue: "
        + "the contract tests hold the client against it.");

    private static readonly HashSet<string> WithoutContent = new(StringComparer.Ordinal) { "204", "205", "304" };

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var components = document.Components("responses").SelectMany(component => Response(component, component.Name, document));
        var inline = OperationWalk.In(document).SelectMany(site => ((site.Operation["responses"] as SpecMap)?.Entries ?? [])
            .Where(response => IsInline(response, document))
            .SelectMany(response => Response(response, $"Response {response.Name} of {site.Title}", document)));
        return components.Concat(inline);
    }

    // A component is checked where it is declared.
    private static bool IsInline(SpecEntry response, SpecDocument document)
        => ReferenceEquals(document.Resolve(response.Value), response.Value);

    private static IEnumerable<SpecProblem> Response(SpecEntry response, string title, SpecDocument document)
    {
        if (response.Value is not SpecMap map || map[SpecDocument.Reference] is not null)
        {
            yield break;
        }

        if (map["content"] is not { } content || content is SpecMap { Entries.Count: 0 })
        {
            if (!WithoutContent.Contains(response.Name))
            {
                yield return new SpecProblem(MissingResponseExample, response.Key.Position, $"{title} has no content, and so it");
            }
        }
        else if (content is SpecMap contents)
        {
            foreach (var media in contents.Entries)
            {
                if (document.ResolveMap(media.Value) is { } type && !HasExample(type))
                {
                    yield return new SpecProblem(MissingResponseExample, media.Key.Position, $"{title}, {media.Name},");
                }
            }
        }
    }

    private static bool HasExample(SpecMap media)
        => media["example"] is not null || media["examples"] is SpecMap { Entries.Count: > 0 };
}
