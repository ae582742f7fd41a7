using System.Text.Json.Nodes;
using Clob.Contract.Tests.Venue;

namespace Clob.Contract.Tests.Spec;

/// <summary>
/// Holds a response to its operation: status, headers and body. The response <c>default</c> counts for nothing: it allows everything.
/// </summary>
internal sealed class ResponseRules(SpecDocument spec)
{
    private readonly ContentRules _content = new(spec);

    public IEnumerable<string> Violations(SpecOperation operation, ObservedExchange observed)
    {
        if (operation.Response(observed.StatusText) is not { } declared)
        {
            return [$"status {observed.Status} is not declared"];
        }

        var hasContent = spec.Members(spec.Member(declared, "content")).Any();
        IEnumerable<string> body = (hasContent, observed.Response.Body) switch
        {
            (false, "") => [],
            (false, _) => [$"a body is not declared for status {observed.Status}"],
            _ => _content.Body(declared, observed.Response, "response"),
        };
        return [.. Headers(declared, observed), .. body];
    }

    private IEnumerable<string> Headers(JsonNode declared, ObservedExchange observed)
    {
        var known = spec.Members(spec.Member(declared, "headers"))
            .ToDictionary(header => header.Key, header => header.Value!, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in observed.Response.Headers.Where(header => header.Key != "Content-Type"))
        {
            if (!known.TryGetValue(name, out var header))
            {
                yield return $"response header {name} is not declared for status {observed.Status}";
                continue;
            }

            foreach (var violation in _content.Value(header, value, $"response header {name}"))
            {
                yield return violation;
            }
        }

        foreach (var (name, _) in known.Where(header => header.Value["required"]?.GetValue<bool>() ?? false).Where(
            header => !observed.Response.Headers.ContainsKey(header.Key)))
        {
            yield return $"response header {name} is missing";
        }
    }
}
