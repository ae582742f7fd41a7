using Clob.Generators.Emit;
using Clob.Generators.Model;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
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
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Gets how sources are read, the emitted ones included.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Creates the library before anything is generated, for a spec.</summary>
    public static CSharpCompilation Compilation(string yaml = "")
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Library");
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        return CSharpCompilation.Create(
            "Clob",
            [.. files.Append(Usings).Append(Types(yaml)).Select(source => CSharpSyntaxTree.ParseText(source, Options))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string Types(string yaml)
        => SpecReader.Read(SpecFileText.DefaultPath, yaml, CancellationToken.None) is { Api: var api }
            ? $"namespace Clob;\n{string.Concat(api.Records.Select(Record))}{string.Concat(api.Enums.Select(Enum))}"
            : "";

    private static string Record(RecordModel record)
        => $"public sealed record {record.Name} {{ {string.Concat(record.Members.Select(Member))}}}\n";

    private static string Member(MemberModel member)
        => $"public {CSharpType.Qualified(member.Value, !member.IsRequired)} {member.Name} {{ get; init; }} = default!; ";

    private static string Enum(EnumModel one)
        => $"public readonly record struct {one.Name}({(one.Kind == ValueKind.Text ? "string" : one.Kind == ValueKind.Int64 ? "long" : "decimal")} Value);\n";
}
