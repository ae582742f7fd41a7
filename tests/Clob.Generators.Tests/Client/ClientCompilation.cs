using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clob.Generators.Tests.Client;

/// <summary>Compiles a generated client against the library, whose own generated types it hides.</summary>
internal static class ClientCompilation
{
    /// <summary>The name that the library lets see its internals.</summary>
    private const string AssemblyName = "Clob.Generators.Tests.Sample";

    // The implicit usings of the SDK.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // Sends by a real client of the library, so that what is asserted is what goes on the wire.
    private const string Hook = """
        extern alias lib;

        namespace Clob;

        /// <summary>The client.</summary>
        /// <param name="client">Sends the requests.</param>
        public partial class ClobClient(lib::Clob.ClobClient client)
        {
            private partial Task<T> SendAsync<T>(Clob.Spec.ClobRequest<T> request, CancellationToken cancellationToken)
                => client.SendAsync(request, new Clob.Calls.CallHistory(), false, cancellationToken);
        }
        """;

    // Comments are read as the build of the library reads them: one that is no XML, or leads nowhere, is a warning.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(
            typeof(global::Clob.ClobClient).Assembly.Location, new MetadataReferenceProperties(aliases: ["global", "lib"])),
    ];

    private static readonly ISourceGenerator[] JsonGenerators = LoadJsonGenerators();

    public static Compilation Create(string printed, AdditionalText spec)
    {
        var compilation = CSharpCompilation.Create(
            AssemblyName,
            [
                CSharpSyntaxTree.ParseText(printed, Options, "ClobClient.g.cs"),
                .. new[] { Usings, Hook }.Select(source => CSharpSyntaxTree.ParseText(source, Options)),
            ],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions:
                [
                    // The library has types of the same names, generated from its own spec.
                    new("CS0436", ReportDiagnostic.Suppress),
                ]));
        CSharpGeneratorDriver
            .Create([new ClobGenerator().AsSourceGenerator(), .. JsonGenerators], [spec], Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return output;
    }

    /// <summary>Opens the analyzers or generators that the project file names.</summary>
    /// <param name="name">The name of the assembly's metadata with their path.</param>
    public static AnalyzerFileReference Open(string name)
    {
        var path = typeof(ClientCompilation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == name).Value!;
        return new AnalyzerFileReference(path, new InProcess());
    }

    private static ISourceGenerator[] LoadJsonGenerators() => [.. Open("JsonGenerator").GetGenerators(LanguageNames.CSharp)];

    private sealed class InProcess : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
