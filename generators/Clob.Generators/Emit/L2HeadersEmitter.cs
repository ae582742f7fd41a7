using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>L2HeaderNames</c>.</summary>
internal static class L2HeadersEmitter
{
    private const string TypeName = "L2HeaderNames";

    public static EmittedFile Emit(EquatableArray<HeaderModel> headers)
    {
        var writer = new CSharpWriter();
        writer.Line();
        DocComment.Summary(writer, "The headers of level 2 authentication.");
        writer.GeneratedCode();
        writer.Open($"internal static class {TypeName}");
        foreach (var header in headers)
        {
            DocComment.Summary(writer, header.Description ?? header.Header);
            writer.Line($"public const string {header.Name} = {CSharpLiteral.Of(header.Header)};");
            writer.Line();
        }

        DocComment.Summary(writer, "All of them.");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<string> All {{ get; }} = [{string.Join(", ", headers.Select(header => header.Name))}];");
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }
}
