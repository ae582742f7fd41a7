using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>ClobOperations</c>.</summary>
internal static class OperationsEmitter
{
    private const string TypeName = "ClobOperations";

    private static readonly EquatableArray<int> UsualStatuses = new([200]);

    public static EmittedFile Emit(ApiModel api)
    {
        var operations = api.Operations;
        var writer = new CSharpWriter(Namespaces.Spec);
        writer.Line();
        DocComment.Write(writer, "The operations of the venue that this library knows.");
        writer.GeneratedCode();
        writer.Open($"public static partial class {TypeName}");
        foreach (var operation in operations)
        {
            Write(writer, operation, api);
            writer.Line();
        }

        DocComment.Write(writer, "Gets all of these operations, in the order of the spec.");
        writer.Line(
            "public static global::System.Collections.Generic.IReadOnlyList<ClobOperation> All { get; } = "
            + $"[{string.Join(", ", operations.Select(operation => operation.Name))}];");
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }

    private static void Write(CSharpWriter writer, OperationModel operation, ApiModel api)
    {
        DocComment.Write(writer, Text(operation));
        writer.Open($"public static ClobOperation {operation.Name} {{ get; }} = new()");
        writer.Line($"Id = {CSharpLiteral.Of(operation.Id)},");
        writer.Line($"Method = global::System.Net.Http.HttpMethod.{operation.Method},");
        writer.Line($"Path = {CSharpLiteral.Of(operation.Path)},");
        writer.Line($"Authentication = ClobAuthentication.{operation.Authentication},");
        writer.Line($"IsIdempotent = {CSharpLiteral.Of(operation.IsIdempotent)},");
        writer.Line($"IsByScope = {CSharpLiteral.Of(operation.IsByScope)},");
        if (operation.Result.Statuses != UsualStatuses)
        {
            writer.Line($"SuccessStatuses = [{string.Join(", ", operation.Result.Statuses.Select(CSharpLiteral.Of))}],");
        }

        if (operation.Result.OtherStatuses.Count > 0)
        {
            writer.Line($"OtherSuccessStatuses = [{string.Join(", ", operation.Result.OtherStatuses.Select(CSharpLiteral.Of))}],");
        }

        if (operation.Result.Value?.HasNullItems == true)
        {
            writer.Line("HasNullItems = true,");
        }

        if (SecretValues.IsIn(operation.Result.Value, api))
        {
            writer.Line("HasSecretResponse = true,");
        }

        if (SecretValues.IsIn(operation.Body?.Value, api))
        {
            writer.Line("HasSecretRequest = true,");
        }

        writer.Line($"Limits = new({Limits(operation.Body?.Value, api)}),");
        writer.Line($"RateLimits = [{string.Join(", ", operation.RateLimits.Select(RateLimit))}],");
        writer.Line($"TokenCost = new({TokenCost(operation.TokenCost)}),");
        writer.Close("};");
    }

    private static string Text(OperationModel operation)
    {
        var (summary, description) = (operation.Documentation.Summary, operation.Documentation.Description);
        var name = $"Gets the operation `{operation.Method.ToUpperInvariant()} {operation.Path}`";
        return (summary is null ? $"{name}." : $"{name}: {summary}") + (description is null ? "" : $"\n\n{description}");
    }

    private static string Limits(ValueModel? body, ApiModel api)
        => body is null ? ""
            : Arguments(
                ("MinItems", body.Limits.MinItems),
                ("MaxItems", body.Limits.MaxItems),
                ("MinProperties", body.Kind == ValueKind.Record
                    ? api.Records.First(record => record.Name == body.TypeName).MinProperties
                    : body.Limits.MinProperties));

    private static string RateLimit(RateLimitModel limit)
        => $"new({CSharpLiteral.Of(limit.Requests)}, global::System.TimeSpan.FromSeconds({CSharpLiteral.Of(limit.Seconds)}))";

    private static string TokenCost(TokenCostModel cost)
        => Arguments(
            ("PerRequest", Set(cost.Request)),
            ("PerSubmittedId", Set(cost.Submitted)),
            ("PerCanceledOrder", Set(cost.Canceled)));

    private static int? Set(int cost) => cost == 0 ? null : cost;

    private static string Arguments(params (string Name, int? Value)[] arguments)
        => string.Join(", ", arguments
            .Where(argument => argument.Value is not null)
            .Select(argument => $"{argument.Name}: {CSharpLiteral.Of(argument.Value!.Value)}"));
}
