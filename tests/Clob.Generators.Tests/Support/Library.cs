using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clob.Generators.Tests.Support;

/// <summary>What the emitted code is compiled with: the hand-written types of the library, and stubs for what NSwag generates.</summary>
internal static class Library
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        """;

    private const string Dtos = """
        namespace Clob;

        public sealed record CancelOrderRequest { public required string OrderId { get; init; } }

        public sealed record CancelMarketOrdersRequest { public string? Market { get; init; } public string? AssetId { get; init; } }

        public sealed record Place
        {
            public required string ThingId { get; init; }
            public string? PlaceName { get; init; }
            public int? Count { get; init; }
            public string? Mark { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
        }

        public enum Color { Red }
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Creates the library before anything is generated.</summary>
    public static CSharpCompilation Compilation(params string[] sources)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Library");
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        return CSharpCompilation.Create(
            "Clob",
            [.. files.Append(Usings).Append(Dtos).Concat(sources).Select(source => CSharpSyntaxTree.ParseText(source, Options))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
