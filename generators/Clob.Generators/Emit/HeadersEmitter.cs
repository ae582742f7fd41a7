using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits the names of headers: <c>L2HeaderNames</c> and <c>ResponseHeaderNames</c>.</summary>
internal static class HeadersEmitter
{
    public static EmittedFile EmitL2(EquatableArray<HeaderModel> headers)
        => Emit("public", Namespaces.Authentication, "L2HeaderNames", "The headers of level 2 authentication: what a log must not show is among them.", headers);

    public static EmittedFile EmitResponses(EquatableArray<HeaderModel> headers)
        => Emit("internal", Namespaces.Spec, "ResponseHeaderNames", "The headers that the description declares for answers.", headers);

    private static EmittedFile Emit(string access, string space, string typeName, string summary, EquatableArray<HeaderModel> headers)
    {
        var writer = new CSharpWriter(space);
        writer.Line();
        DocComment.Summary(writer, summary);
        writer.GeneratedCode();
        writer.Open($"{access} static class {typeName}");
        foreach (var header in headers)
        {
            DocComment.Summary(writer, header.Description ?? header.Header);
            writer.Line($"public const string {header.Name} = {CSharpLiteral.Of(header.Header)};");
            writer.Line();
        }

        DocComment.Summary(writer, "All of them.");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<string> All {{ get; }} = [{string.Join(", ", headers.Select(header => header.Name))}];");
        writer.Close();
        return EmittedFile.Of(typeName, writer);
    }
}
