using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Tests.Support;
using Clob.SpecResolver;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Client;

/// <summary>
/// A client that is generated from a spec, compiled and loaded in memory, the way the build does it: the analyzer, the resolver, NSwag,
/// the generator, and the compiler with the JSON generator.
/// </summary>
internal sealed class GeneratedClient
{
    private readonly Assembly _assembly;
    private readonly JsonSerializerOptions _wire;

    private GeneratedClient(Assembly assembly, string printed)
    {
        _assembly = assembly;
        Printed = printed;
        var context = Type("ClobJsonContext").GetProperty("Wire")!.GetValue(null)!;
        var wire = ((System.Text.Json.Serialization.JsonSerializerContext)context).Options;

        // The types of parameters are not in the context.
        _wire = new JsonSerializerOptions(wire)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine((IJsonTypeInfoResolver)context, new DefaultJsonTypeInfoResolver()),
        };
    }

    /// <summary>Gets what NSwag printed.</summary>
    public string Printed { get; }

    /// <summary>Generates the client of a spec that the analyzer takes.</summary>
    public static async Task<GeneratedClient> CreateAsync(string yaml)
    {
        var problems = ErrorsOf(yaml);
        Assert.True(problems.Count == 0, "The analyzer refuses the spec:\n" + string.Join("\n", problems));
        var (assembly, errors, printed) = await BuildAsync(yaml);
        Assert.True(errors.Count == 0, "The generated client does not compile:\n" + string.Join("\n", errors));
        return new GeneratedClient(assembly!, printed);
    }

    /// <summary>Returns the errors of the analyzer, each with its line from 1.</summary>
    public static IReadOnlyList<SpecError> ErrorsOf(string yaml)
        => [.. SpecChecker.Check(yaml, CancellationToken.None)
            .Where(problem => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(problem => new SpecError(
                problem.Position.StartLine + 1,
                problem.Descriptor.Id,
                string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(), [.. problem.Arguments])))];

    /// <summary>Returns what is wrong with the generated code; nothing where it compiles without a warning.</summary>
    public static async Task<IReadOnlyList<string>> CompileErrorsOfAsync(string yaml) => (await BuildAsync(yaml)).Errors;

    /// <summary>Returns what would not work in a trimmed program, or in one that is compiled ahead of time.</summary>
    public static async Task<IReadOnlyList<string>> AotWarningsOfAsync(string yaml)
    {
        var model = SpecReader.Read(SpecFileText.DefaultPath, yaml, CancellationToken.None)!;
        var printed = await NSwagClient.PrintAsync(Encoding.UTF8.GetString(ResolvedSpec.Write(model)));
        return await AotAnalysis.WarningsOfAsync(ClientCompilation.Create(printed, new SpecFileText(yaml)));
    }

    public Type Type(string name) => _assembly.GetType("Clob." + name, throwOnError: true)!;

    public Type? FindType(string name) => _assembly.GetType("Clob." + name);

    public MethodInfo Method(string name) => Type("ClobClient").GetMethod(name + "Async")!;

    /// <summary>Reads a value of a generated type the way a response is read.</summary>
    public object? Read(string json, Type type) => JsonSerializer.Deserialize(json, type, _wire);

    /// <summary>Reads a generated type by its name.</summary>
    public dynamic Read(string type, string json) => Read(json, Type(type))!;

    /// <summary>Writes a value of a generated type the way a request is written.</summary>
    public string Write(object? value, Type type) => JsonSerializer.Serialize(value, type, _wire);

    /// <summary>Creates the client on a venue.</summary>
    public object On(ScriptedVenue venue, bool isSigned = true) => Activator.CreateInstance(Type("ClobClient"), venue.Client(isSigned))!;

    private static async Task<(Assembly? Assembly, IReadOnlyList<string> Errors, string Printed)> BuildAsync(string yaml)
    {
        var model = SpecReader.Read(SpecFileText.DefaultPath, yaml, CancellationToken.None);
        Assert.NotNull(model);
        var printed = await NSwagClient.PrintAsync(Encoding.UTF8.GetString(ResolvedSpec.Write(model)));
        var compilation = ClientCompilation.Create(printed, new SpecFileText(yaml));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        var errors = emitted.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic}: {Line(diagnostic)}")
            .ToArray();
        if (errors.Length > 0)
        {
            return (null, errors, printed);
        }

        stream.Position = 0;
        var context = new AssemblyLoadContext(name: null, isCollectible: false);
        return (context.LoadFromStream(stream), [], printed);
    }

    private static string? Line(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
