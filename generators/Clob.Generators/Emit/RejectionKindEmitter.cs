using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>CancelRejectionKind</c>.</summary>
internal static class RejectionKindEmitter
{
    public const string TypeName = "CancelRejectionKind";

    /// <summary>The kind of a reason that matches none, and so of no entry of the spec.</summary>
    public const string Unknown = "Unknown";

    public static EmittedFile Emit(EquatableArray<RejectionKindModel> kinds)
    {
        var writer = new CSharpWriter(Namespaces.Main);
        writer.Line();
        DocComment.Summary(writer, "Why the venue did not cancel an order, as far as its reason says.");
        writer.GeneratedCode();
        writer.Open($"public enum {TypeName}");
        DocComment.Summary(writer, "None of the kinds that the description knows: read the text of the reason.");
        writer.Line($"{Unknown} = 0,");
        foreach (var kind in kinds)
        {
            writer.Line();
            DocComment.Summary(writer, kind.Description ?? kind.Name);
            writer.Line(kind.Value is { } value ? $"{kind.Name} = {CSharpLiteral.Of(value)}," : $"{kind.Name},");
        }

        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }
}
