using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>ClobEnvironment</c>.</summary>
internal static class EnvironmentsEmitter
{
    private const string TypeName = "ClobEnvironment";

    public static EmittedFile Emit(EquatableArray<EnvironmentModel> environments)
    {
        var writer = new CSharpWriter(Namespaces.Main);
        writer.Line();
        DocComment.Write(writer, "The base addresses of the venue's servers.");
        writer.GeneratedCode();
        writer.Open($"public static class {TypeName}");
        foreach (var environment in environments)
        {
            DocComment.Write(writer, environment.Description ?? $"Gets the address of {environment.Name}.");
            writer.Line($"public static global::System.Uri {environment.Name} {{ get; }} = new({CSharpLiteral.Of(environment.Url)});");
            if (environment != environments[environments.Count - 1])
            {
                writer.Line();
            }
        }

        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }
}
