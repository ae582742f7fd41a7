using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>CancelRejectionKind</c>.</summary>
internal static class RejectionKindEmitter
{
    public const string TypeName = "CancelRejectionKind";

    /// <summary>The kind of a reason that no entry of the spec describes.</summary>
    public const string Unknown = "Unknown";

    public static EmittedFile Emit(EquatableArray<RejectionKindModel> kinds)
    {
        var writer = new CSharpWriter(Namespaces.Main);
        writer.Line();
        DocComment.Write(writer, "Why the venue did not cancel an order, as far as its reason says.");
        writer.GeneratedCode();
        writer.Open($"public enum {TypeName}");
        DocComment.Write(writer, "The reason is of no kind that the spec knows. Read its text.");
        writer.Line($"{Unknown} = 0,");
        foreach (var kind in kinds)
        {
            writer.Line();
            DocComment.Write(writer, kind.Description ?? kind.Name);
            writer.Line(kind.Value is { } value ? $"{kind.Name} = {CSharpLiteral.Of(value)}," : $"{kind.Name},");
        }

        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }
}
