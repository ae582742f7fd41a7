using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits the names of headers: a class for each way to authenticate, and <c>ResponseHeaderNames</c>.</summary>
internal static class HeadersEmitter
{
    public static EmittedFile EmitAuthentication(AuthenticationModel scheme)
        => Emit("public", Namespaces.Authentication, $"{scheme.Name}HeaderNames", scheme.Summary, scheme.Headers);

    public static EmittedFile EmitResponses(EquatableArray<HeaderModel> headers)
        => Emit("internal", Namespaces.Spec, "ResponseHeaderNames", "The headers that the spec declares for responses.", headers);

    private static EmittedFile Emit(string access, string space, string typeName, string summary, EquatableArray<HeaderModel> headers)
    {
        var writer = new CSharpWriter(space);
        writer.Line();
        DocComment.Write(writer, summary);
        writer.GeneratedCode();
        writer.Open($"{access} static class {typeName}");
        foreach (var header in headers)
        {
            DocComment.Write(writer, header.Description ?? header.Header);
            writer.Line($"public const string {header.Name} = {CSharpLiteral.Of(header.Header)};");
            writer.Line();
        }

        DocComment.Write(writer, "Gets all of these names.");
        writer.Line(
            "public static global::System.Collections.Generic.IReadOnlyList<string> All { get; } = "
            + $"[{string.Join(", ", headers.Select(header => header.Name))}];");
        writer.Close();
        return EmittedFile.Of(typeName, writer);
    }
}
