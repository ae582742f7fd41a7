using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>RequestChecks</c>: one method for each operation with a body, which the client calls before it serializes.</summary>
internal static class RequestChecksEmitter
{
    private const string TypeName = "RequestChecks";

    public static EmittedFile Emit(EquatableArray<BodyModel> bodies)
    {
        var writer = new CSharpWriter(Namespaces.Spec);
        writer.Line();
        DocComment.Write(writer, "For each operation with a body, the checks that the generated client runs before it serializes.");
        writer.GeneratedCode();
        writer.Open($"internal static class {TypeName}");
        var isFirst = true;
        foreach (var body in bodies)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            Write(writer, body);
        }

        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }

    private static void Write(CSharpWriter writer, BodyModel body)
    {
        switch (body)
        {
            case ListBodyModel list:
                ListBodyEmitter.Write(writer, list);
                break;
            case ObjectBodyModel value:
                ObjectBodyEmitter.Write(writer, value);
                break;
            default:
                // Only NSwag knows the type, so the check takes any.
                CheckMethod.Open(writer, body, "T", typeParameter: "<T>");
                CheckMethod.ThrowIfNull(writer, body);
                writer.Line($"return {CSharpLiteral.Identifier(body.Parameter)};");
                writer.Close();
                break;
        }
    }
}
