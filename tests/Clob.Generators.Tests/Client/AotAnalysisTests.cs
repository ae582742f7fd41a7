using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clob.Generators.Tests.Client;

/// <summary>What is generated works in a program that is trimmed or compiled ahead of time.</summary>
public sealed class AotAnalysisTests
{
    [Fact]
    public async Task Sample_has_nothing_that_would_not_work_in_native_code()
        => Assert.Empty(await GeneratedClient.AotWarningsOfAsync(SampleClient.Spec));

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new object())", "IL2026")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new object())", "IL3050")]
    [InlineData("typeof(object).MakeArrayType()", "IL3050")]
    [InlineData("typeof(object).Assembly.Location", "IL3000")]
    public async Task What_would_not_work_is_found(string expression, string id)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Broken",
            [CSharpSyntaxTree.ParseText($"public static class Broken {{ public static object Value => {expression}; }}")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Contains(await AotAnalysis.WarningsOfAsync(compilation), warning => warning.Contains(id, StringComparison.Ordinal));
    }
}
