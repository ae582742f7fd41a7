using NSwag.Commands;

namespace Clob.Generators.Tests.Client;

/// <summary>Runs NSwag in process, with the settings and the templates of the build.</summary>
internal static class NSwagClient
{
    /// <summary>Returns the client that NSwag prints for a resolved spec.</summary>
    public static async Task<string> PrintAsync(string resolvedSpec)
    {
        var document = await NSwagDocument.LoadWithTransformationsAsync(
            Path.Combine(Repository.Root, "nswag.json"), "Spec=clob.resolved.json,Output=ClobClient.g.cs");
        var command = document.CodeGenerators.OpenApiToCSharpClientCommand;
        command.Input = resolvedSpec;
        var files = await command.RunAsync();
        return Assert.Single(files).Value.Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
