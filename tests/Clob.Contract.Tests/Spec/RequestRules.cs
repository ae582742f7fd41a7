using System.Text.Json.Nodes;
using System.Web;
using Clob.Contract.Tests.Venue;

namespace Clob.Contract.Tests.Spec;

/// <summary>Holds a request to its operation: security headers, parameters and body.</summary>
internal sealed class RequestRules(SpecDocument spec)
{
    private readonly ContentRules _content = new(spec);

    public IEnumerable<string> Violations(SpecOperation operation, ObservedExchange observed) =>
    [
        .. Security(operation, observed.Request),
        .. Parameters(operation.Parameters("query"), Query(observed), "query parameter", isClosed: true),
        .. Parameters(operation.Parameters("header"), observed.Request.Headers, "request header", isClosed: false),
        .. Body(operation, observed.Request),
    ];

    private IEnumerable<string> Security(SpecOperation operation, Message request)
    {
        var sent = spec.SecurityHeaders.Where(request.Headers.ContainsKey).ToList();
        var ways = operation.SecurityHeaders.ToList();
        var way = ways.FirstOrDefault(way => way.All(sent.Contains)) ?? ways.FirstOrDefault() ?? [];
        return
        [
            .. way.Except(sent).Select(header => $"request header {header} is missing"),
            .. sent.Except(way).Select(header => $"request header {header} is not declared"),
        ];
    }

    private IEnumerable<string> Parameters(
        IEnumerable<JsonObject> declared, IReadOnlyDictionary<string, string> sent, string kind, bool isClosed)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in declared)
        {
            var name = parameter["name"]!.GetValue<string>();
            names.Add(name);
            if (sent.TryGetValue(name, out var value))
            {
                foreach (var violation in _content.Value(parameter, value, $"{kind} {name}"))
                {
                    yield return violation;
                }
            }
            else if (parameter["required"]?.GetValue<bool>() ?? false)
            {
                yield return $"{kind} {name} is missing";
            }
        }

        foreach (var name in isClosed ? sent.Keys.Except(names) : [])
        {
            yield return $"{kind} {name} is not declared";
        }
    }

    private IEnumerable<string> Body(SpecOperation operation, Message request) => (operation.RequestBody, request.Body) switch
    {
        (null, "") => [],
        (null, _) => ["a request body is not declared"],
        (_, "") => operation.IsBodyRequired ? ["request body is missing"] : [],
        ({ } declared, _) => _content.Body(declared, request, "request"),
    };

    private static Dictionary<string, string> Query(ObservedExchange observed)
    {
        var query = HttpUtility.ParseQueryString(
            observed.Target.Contains('?', StringComparison.Ordinal) ? observed.Target.Split('?', 2)[1] : "");
        return query.AllKeys.ToDictionary(name => name ?? "", name => query[name] ?? "");
    }
}
