using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clob.Docs.Tests.Snippets;

/// <summary>Compiles the C# of a page. What a page takes for granted, such as credentials, is declared around it.</summary>
internal static class Snippet
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    /// <summary>Returns the errors in a snippet.</summary>
    public static IReadOnlyList<string> Errors(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(Usings, Parsing), CSharpSyntaxTree.ParseText(Surround(code), Parsing)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }

    private static string Surround(string code)
    {
        var unit = CSharpSyntaxTree.ParseText(code, Parsing).GetCompilationUnitRoot();
        var statements = unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.ToFullString());
        var types = unit.Members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString());
        return $$"""
            {{unit.Usings.ToFullString()}}
            {{string.Join('\n', types)}}

            internal static class Surroundings
            {
                private static readonly string address = "", apiKey = "", secret = "", passphrase = "";
                private static readonly string[] orderIds = [];
                private static readonly Clob.ApiCredentials credentials = null!;
                private static readonly Clob.IClobClient client = null!;
                private static readonly Clob.OrderCanceler canceler = null!;
                private static readonly Clob.CancelReport report = null!;
                private static readonly Clob.Sandbox.ClobSandbox venue = null!;
                private static readonly Microsoft.Extensions.DependencyInjection.IServiceCollection services = null!;
                private static readonly Microsoft.Extensions.Configuration.IConfiguration configuration = null!;
                private static readonly CancellationToken cancellationToken;

                private static async Task RunAsync()
                {
                    await Task.Yield();
                    {{string.Concat(statements)}}
                }
            }
            """;
    }
}
