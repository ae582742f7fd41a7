using Clob.Generators.Model;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Parsing.Api;

/// <summary>Reads the body of a request.</summary>
internal static class BodyReader
{
    public static BodyModel? Read(
        OperationSite site, string operation, IReadOnlyList<ParameterModel> parameters, SpecDocument document, SchemaReader schemas)
    {
        if (document.ResolveMap(site.Operation["requestBody"]) is not { } body)
        {
            return null;
        }

        if (site.MethodEntry.Name == "trace")
        {
            schemas.Refuse(site.Operation.Find("requestBody")!.Key, "A TRACE request has no body.", "Leave 'requestBody' out.");
        }

        if (MediaTypes.JsonSchema(body, document) is not { } json)
        {
            // OperationStructureRule reports a body without content.
            foreach (var other in MediaTypes.Contents(body).Take(1))
            {
                schemas.Refuse(
                    other.Key,
                    "The body of the request is not 'application/json', which the client sends.",
                    "Describe it under 'application/json'.");
            }

            return null;
        }

        var value = schemas.Read(json, new TypeContext(operation, operation + "Request", $"the request of {operation}"));
        if (value is { IsNullable: true, Kind: not ValueKind.Any })
        {
            schemas.Refuse(
                json,
                "The body may be null as a whole.",
                "Describe a value, and leave 'required' of the body out where it need not be sent.");
        }

        var given = body[XWord.Name] as SpecScalar;
        if (given is not null && !CSharpName.IsCamel(given.Value) && CSharpName.IsPascal(given.Value))
        {
            schemas.Problems.Add(new ShapeProblem(
                given.Position, $"'{given.Value}' is no name of a body.", "Begin it with a lower-case letter, such as items."));
        }

        var variable = given is not null && CSharpName.IsCamel(given.Value) ? given.Value
            : value.Kind == ValueKind.List ? "items"
            : "request";
        if (variable == CSharpName.CancellationToken || parameters.Any(parameter => parameter.Variable == variable))
        {
            schemas.Problems.Add(new ShapeProblem(
                (given ?? (SpecNode)body).Position,
                $"The body has the name {variable}, which a parameter has too.",
                "Name the body by x-name."));
        }

        return new BodyModel(variable, value, body["required"] is SpecScalar { IsTrue: true }, body.Text("description"));
    }
}
