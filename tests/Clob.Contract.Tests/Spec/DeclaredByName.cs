using System.Text.Json.Nodes;
using Clob.Contract.Tests.Exchanges;
using YamlDotNet.RepresentationModel;

namespace Clob.Contract.Tests.Spec;

/// <summary>
/// Holds an exchange against the spec, by name: its operation, its status, its headers, content types and members. The
/// proxy cannot, because the response <c>default</c> and open objects let anything pass.
/// </summary>
internal sealed class DeclaredByName(SpecDocument spec)
{
    private readonly DeclaredMembers _members = new(spec);

    /// <summary>What the exchange has and the spec does not, one sentence each.</summary>
    public IReadOnlyList<string> Violations(Exchange exchange)
    {
        var operation = spec.Operations.SingleOrDefault(operation => operation.Id == exchange.OperationId);
        IEnumerable<string> violations = operation is null
            ? [$"operation {exchange.OperationId} is not declared"]
            : [.. Address(operation, exchange), .. Request(operation, exchange), .. Response(operation, exchange)];
        return [.. violations.Select(violation => $"{exchange.Name}: {violation}")];
    }

    private static IEnumerable<string> Address(SpecOperation operation, Exchange exchange)
    {
        if ((operation.Method, operation.Path) != (exchange.Method, exchange.Path))
        {
            yield return $"{exchange.Method} {exchange.Path} is declared as {operation.Method} {operation.Path}";
        }
    }

    private IEnumerable<string> Request(SpecOperation operation, Exchange exchange)
    {
        var hasBody = exchange.RequestBody is not null;
        string[] headers = hasBody ? [.. operation.SigningHeaders, "Content-Type"] : [.. operation.SigningHeaders];
        foreach (var header in headers.Except(exchange.RequestHeaders))
        {
            yield return $"request header {header} is declared, and the mapping does not ask for it";
        }

        foreach (var header in exchange.RequestHeaders.Except(headers))
        {
            yield return $"request header {header} is not declared";
        }

        if (hasBody)
        {
            foreach (var violation in Content(operation.RequestBody, exchange.RequiredHeader("Content-Type"), exchange.RequestBody, "request"))
            {
                yield return violation;
            }
        }
    }

    private IEnumerable<string> Response(SpecOperation operation, Exchange exchange)
    {
        if (operation.Response(exchange.StatusText) is not { } response)
        {
            return [$"status {exchange.Status} is not declared"];
        }

        var declared = spec.Members(spec.Member(response, "headers")).Select(header => header.Name).Append("Content-Type");
        var headers = exchange.ResponseHeaders.Keys
            .Except(declared, StringComparer.OrdinalIgnoreCase)
            .Select(header => $"response header {header} is not declared for status {exchange.Status}");
        return [.. headers, .. Content(response, exchange.ContentType, exchange.JsonBody, "response")];
    }

    private IEnumerable<string> Content(YamlNode? declared, string mediaType, JsonNode? body, string at)
        => spec.Member(spec.Member(declared, "content"), mediaType) is { } content
            ? _members.Undeclared(spec.Member(content, "schema"), body, at)
            : [$"content type {mediaType} of the {at} is not declared"];
}
