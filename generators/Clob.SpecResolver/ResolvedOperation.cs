using Clob.Generators.Emit;
using Clob.Generators.Model;

namespace Clob.SpecResolver;

/// <summary>What the templates need for an operation.</summary>
internal static class ResolvedOperation
{
    public static ResolvedMap Of(OperationModel operation, ApiModel api)
    {
        var variables = operation.Parameters.Select(parameter => parameter.Variable).Append(operation.Body?.Variable).ToHashSet();
        var inputs = Inputs(operation);
        return new ResolvedMap
        {
            { "name", operation.Name },
            { "doc", DocComment.Lines(Text(operation)) },
            { "returns", Returns(operation.Result) },
            { "successes", string.Join(" or ", operation.Result.Statuses) },
            { "isObsolete", operation.IsDeprecated },
            { "parameters", inputs.Select(Parameter) },
            { "signature", string.Join(", ", [.. inputs.Select(Optional), "CancellationToken cancellationToken = default"]) },
            { "declared", string.Join(", ", inputs.Select(input => $"{input.Type} {input.Name}")) },
            { "arguments", string.Join(", ", inputs.Select(input => input.Name)) },
            { "checkedParameters", CheckedParameters(operation, api) },
            { "parametersCheck", RequestChecksEmitter.ParametersCheck(operation, api) },
            { "path", Path(operation) },
            { "query", Sent(operation, ParameterPlace.Query) },
            { "headers", Sent(operation, ParameterPlace.Header) },
            { "body", operation.Body is { } body ? Body(body) : null },
            { "result", Result(operation.Result) },
            { "failures", operation.Failures.Where(failure => failure.Status != StatusModel.Default).Select(Failure) },
            {
                "paging",
                operation.Paging is { } paging
                    ? Paging(paging, operation, inputs, Free("at", variables), Free("token", variables))
                    : null
            },

            // The locals of the method, named so that no parameter hides one.
            { "queryVariable", Free("query", variables) },
            { "headersVariable", Free("headers", variables) },
            { "contentVariable", Free("content", variables) },
            { "bodyVariable", Free("body", variables) },
        };
    }

    private static string Text(OperationModel operation)
        => string.Join("\n\n", new[]
        {
            operation.Documentation.Summary,
            operation.Documentation.Description,
            $"Sent as `{operation.Method.ToUpperInvariant()} {operation.Path}`.",
        }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Returns(ResultModel result)
        => string.IsNullOrWhiteSpace(result.Description) ? "The response." : DocComment.Line(result.Description!);

    /// <summary>Returns all that a caller passes: what is required first.</summary>
    private static List<Input> Inputs(OperationModel operation)
    {
        var inputs = operation.Parameters
            .Select(parameter => new Input(
                parameter.Variable,
                // A list is checked, and then written: one that runs a query each time could give other values.
                CSharpType.Of(parameter.Value, !parameter.IsRequired),
                parameter.IsRequired,
                parameter.Description ?? $"The parameter `{parameter.WireName}`."))
            .ToList();
        if (operation.Body is { } body)
        {
            var type = body.Value.Kind == ValueKind.List
                ? CSharpType.Sequence(body.Value, !body.IsRequired, isQualified: false)
                : CSharpType.Of(body.Value, !body.IsRequired);
            inputs.Insert(
                body.IsRequired ? inputs.Count(input => input.IsRequired) : inputs.Count,
                new Input(body.Variable, type, body.IsRequired, body.Description ?? "The body of the request."));
        }

        return inputs;
    }

    private static string Optional(Input input) => $"{input.Type} {input.Name}{(input.IsRequired ? "" : " = null")}";

    private static ResolvedMap Parameter(Input input) => new()
    {
        { "name", input.Variable },
        { "doc", DocComment.Line(input.Description) },
    };

    private static string? CheckedParameters(OperationModel operation, ApiModel api)
    {
        var names = RequestChecksEmitter.CheckedParameters(operation, api)
            .Select(parameter => CSharpLiteral.Identifier(parameter.Variable))
            .ToArray();
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    /// <summary>Returns the path as an expression of C#.</summary>
    private static string Path(OperationModel operation)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Path).ToArray();
        if (parameters.Length == 0)
        {
            return CSharpLiteral.Of(operation.Path);
        }

        var path = operation.Path;
        foreach (var parameter in parameters)
        {
            var name = CSharpLiteral.Identifier(parameter.Variable);
            path = path.Replace($"{{{parameter.WireName}}}", $"{{PathSegment.Of({name}, nameof({name}))}}", StringComparison.Ordinal);
        }

        // The analyzer refuses what would have to be escaped in a path.
        return $"$\"{path}\"";
    }

    private static IEnumerable<object> Sent(OperationModel operation, ParameterPlace place)
        => operation.Parameters.Where(parameter => parameter.Place == place).Select(parameter => new ResolvedMap
        {
            { "add", parameter.Value.Kind != ValueKind.List ? "Add" : parameter.Separator is null ? "AddEach" : "AddJoined" },
            { "name", CSharpLiteral.Of(parameter.WireName) },
            { "variable", CSharpLiteral.Identifier(parameter.Variable) },
            { "separator", parameter.Separator is { } separator ? CSharpLiteral.Of(separator) : null },
        });

    private static ResolvedMap Body(BodyModel body) => new()
    {
        { "name", CSharpLiteral.Identifier(body.Variable) },
        { "json", JsonType.WrittenWord(body) },
        { "isOptional", !body.IsRequired },
        { "isNullableValue", !body.IsRequired && !body.Value.IsReference },
        { "isList", body.Value.Kind == ValueKind.List },
    };

    private static ResolvedMap Result(ResultModel result) => result.Format switch
    {
        ResultFormat.None => new ResolvedMap { { "typeName", "NoContent" }, { "task", "Task" } },
        ResultFormat.Text => new ResolvedMap { { "typeName", "string" }, { "task", "Task<string>" } },
        _ => new ResolvedMap
        {
            { "typeName", CSharpType.Of(result.Value!) },
            { "task", $"Task<{CSharpType.Of(result.Value!)}>" },
            { "json", CSharpType.Word(result.Value!) },
        },
    };

    private static ResolvedMap Failure(StatusModel status) => new()
    {
        { "status", status.Status },
        { "doc", DocComment.Line(status.Description) },
    };

    private static ResolvedMap Paging(PagingModel paging, OperationModel operation, List<Input> inputs, string at, string token) => new()
    {
        { "method", paging.Method },
        { "cursor", CSharpLiteral.Identifier(paging.Cursor) },
        { "nextMember", paging.Next },
        { "itemsMember", paging.Items },
        { "item", CSharpType.Of(paging.Item) },
        { "page", CSharpType.Of(operation.Result.Value!) },
        { "ends", string.Join(", ", paging.Ends.Select(CSharpLiteral.Of)) },
        { "maxPages", CSharpLiteral.Of(paging.MaxPages) },
        { "cursorVariable", at },
        { "tokenVariable", token },
        { "arguments", string.Join(", ", inputs.Select(input => input.Variable == paging.Cursor ? at : input.Name)) },
        { "id", CSharpLiteral.Of(operation.Id) },
    };

    private static string Free(string name, HashSet<string?> taken)
    {
        while (taken.Contains(name))
        {
            name += "Sent";
        }

        return name;
    }

    private sealed record Input(string Variable, string Type, bool IsRequired, string Description)
    {
        public string Name => CSharpLiteral.Identifier(Variable);
    }
}
