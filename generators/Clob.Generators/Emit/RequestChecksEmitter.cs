using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>
/// Emits <c>RequestChecks</c>: for each operation with a body, the method that the client calls before it serializes; for each with
/// parameters that have limits, one for these; and for each record inside a request, one that all share.
/// </summary>
internal static class RequestChecksEmitter
{
    private const string TypeName = "RequestChecks";

    public static EmittedFile Emit(ApiModel api)
    {
        var writer = new CSharpWriter(Namespaces.Spec);
        writer.Line();
        if (api.Records.Any(record => record.IsDeprecated || record.Members.Any(member => member.IsDeprecated)))
        {
            writer.Line("// What is deprecated is checked too.");
            writer.Line("#pragma warning disable CS0612, CS0618");
            writer.Line();
        }

        DocComment.Write(writer, "For each operation with a body, the checks that the generated client runs before it serializes.");
        writer.GeneratedCode();
        writer.Open($"internal static class {TypeName}");
        var records = new CheckedRecords(api.Records);
        var patterns = new CheckPatterns(Free("Patterns", api));
        var isFirst = true;
        foreach (var operation in api.Operations)
        {
            if (CheckedParameters(operation, records).Any())
            {
                Part(writer, ref isFirst);
                Parameters(writer, operation, ParametersCheck(operation, api), records, patterns);
            }

            if (operation.Body is { } body)
            {
                Part(writer, ref isFirst);
                Body(writer, operation.Name, body, records, patterns);
            }
        }

        while (records.NextNested() is { } record)
        {
            Part(writer, ref isFirst);
            Record(writer, record, records, patterns);
        }

        patterns.Write(writer);
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }

    /// <summary>Returns the parameters of an operation that have something to check.</summary>
    public static IEnumerable<ParameterModel> CheckedParameters(OperationModel operation, ApiModel api)
        => CheckedParameters(operation, new CheckedRecords(api.Records));

    /// <summary>Returns the name of the method that checks the parameters of an operation.</summary>
    public static string ParametersCheck(OperationModel operation, ApiModel api) => Free(operation.Name + "Parameters", api);

    // A body is checked by a method with the name of its operation.
    private static string Free(string name, ApiModel api)
    {
        while (api.Operations.Any(operation => operation.Name == name))
        {
            name += "Checked";
        }

        return name;
    }

    private static IEnumerable<ParameterModel> CheckedParameters(OperationModel operation, CheckedRecords records)
        => operation.Parameters.Where(parameter => IsChecked(parameter, records));

    // PathSegment refuses what is empty.
    private static bool IsChecked(ParameterModel parameter, CheckedRecords records)
        => records.Needs(parameter.Value, parameter.IsRequired && parameter.Place != ParameterPlace.Path);

    private static void Part(CSharpWriter writer, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        isFirst = false;
    }

    private static void Parameters(
        CSharpWriter writer, OperationModel operation, string method, CheckedRecords records, CheckPatterns patterns)
    {
        var parameters = CheckedParameters(operation, records).ToArray();
        var names = parameters.Select(parameter => CSharpLiteral.Identifier(parameter.Variable)).ToArray();
        var declared = parameters.Select((parameter, at) => $"{Type(parameter)} {names[at]}");
        writer.Open($"public static void {method}({string.Join(", ", declared)})");
        HashSet<string> taken = [.. parameters.Select(parameter => parameter.Variable)];
        for (var at = 0; at < parameters.Length; at++)
        {
            var checks = new ValueChecks(writer, records, patterns, $"nameof({names[at]})", taken);
            checks.Write(parameters[at].Value, names[at], ValueAt.Name(names[at]), parameters[at].IsRequired);
        }

        writer.Close();
    }

    private static string Type(ParameterModel parameter) => CSharpType.Qualified(parameter.Value, isOptional: !parameter.IsRequired);

    private static void Body(CSharpWriter writer, string operation, BodyModel body, CheckedRecords records, CheckPatterns patterns)
    {
        var name = CSharpLiteral.Identifier(body.Variable);
        var type = body.Value.Kind == ValueKind.List
            ? CSharpType.Sequence(body.Value, isOptional: !body.IsRequired, isQualified: true)
            : CSharpType.Qualified(body.Value, isOptional: !body.IsRequired);
        writer.Open($"public static {type} {operation}({type} {name})");
        if (!body.IsRequired)
        {
            writer.Open($"if ({name} is null)");
            writer.Line($"return {name};");
            writer.Close();
            writer.Line();
        }

        var checks = new ValueChecks(writer, records, patterns, $"nameof({name})", [body.Variable, "items", "snapshot"]);
        if (body.Value.Kind == ValueKind.List)
        {
            List(writer, body, name, checks);
            return;
        }

        if (body is { IsRequired: true, Value: { IsReference: true, IsNullable: false } })
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");
        }

        if (body.Value is { Kind: ValueKind.Record, IsNullable: false })
        {
            checks.Members(records.Find(body.Value.TypeName!), name, at: null);
        }
        else if (body.Value is { Kind: ValueKind.Map, IsNullable: false })
        {
            checks.Contents(body.Value, name, ValueAt.Name(name));
        }
        else if (records.NeedsContent(body.Value))
        {
            checks.Write(body.Value, name, ValueAt.Name(name), isRequired: true);
        }

        writer.Line($"return {name};");
        writer.Close();
    }

    private static void List(CSharpWriter writer, BodyModel body, string name, ValueChecks checks)
    {
        var items = body.Variable == "items" ? "snapshot" : "items";
        writer.Line($"var {items} = RequestCheck.Snapshot({name}, nameof({name}));");
        var limits = body.Value.Limits;
        if (limits.MinItems is { } least)
        {
            writer.Line($"RequestCheck.MinItems({items}.Count, {CSharpLiteral.Of(least)}, nameof({name}));");
        }

        if (limits.MaxItems is { } greatest)
        {
            writer.Line($"RequestCheck.MaxItems({items}.Count, {CSharpLiteral.Of(greatest)}, nameof({name}));");
        }

        if (limits.HasUniqueItems)
        {
            writer.Line($"RequestCheck.UniqueItems({items}, nameof({name}), nameof({name}));");
        }

        // Ids by the thousand: one call checks them all.
        var item = body.Value.Item!;
        if (item is { Kind: ValueKind.Text, IsNullable: false } && item.Limits == LimitsModel.None with { MinLength = 1 })
        {
            writer.Line($"RequestCheck.NotEmptyItems({items}, nameof({name}));");
        }
        else
        {
            checks.Items(body.Value, items, ValueAt.Name(name));
        }

        writer.Line($"return {items};");
        writer.Close();
    }

    private static void Record(CSharpWriter writer, RecordModel record, CheckedRecords records, CheckPatterns patterns)
    {
        writer.Open($"private static void Check({record.Name} value, ValuePath at, string parameterName)");
        new ValueChecks(writer, records, patterns, "parameterName", ["value", "at", "parameterName"])
            .Members(record, "value", new ValueAt("at", IsPath: true));
        writer.Close();
    }
}
