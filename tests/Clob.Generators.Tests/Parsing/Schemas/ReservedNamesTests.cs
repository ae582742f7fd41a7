using System.Reflection;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Parsing.Schemas;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Parsing.Schemas;

public class ReservedNamesTests
{
    // Those of the implicit usings of the SDK, which code of users has too.
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    [Fact]
    public void Each_type_of_the_library_is_reserved_but_those_that_schemas_give()
    {
        var api = SpecReader.Read(SpecFileText.DefaultPath, Specs.Real, CancellationToken.None)!.Api;
        var given = api.Records.Select(record => record.Name).Concat(api.Enums.Select(one => one.Name)).ToHashSet();

        AssertReserved(
            typeof(ClobClient).Assembly.GetTypes().Where(type => !type.IsNested).Select(NameOf).Where(name => !given.Contains(name)));
    }

    [Fact]
    public void Each_public_type_of_the_implicit_usings_is_reserved()
        => AssertReserved(
            from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            where Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
            where Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
            from type in Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetExportedTypes()
            where !type.IsNested && ImplicitUsings.Contains(type.Namespace)
            select NameOf(type));

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    // The compiler's own types have names that C# does not.
    private static void AssertReserved(IEnumerable<string> names)
    {
        var missing = names.Where(CSharpName.IsPascal).Where(name => !ReservedNames.Contains(name)).Distinct().Order(StringComparer.Ordinal)
            .ToArray();

        Assert.True(
            missing.Length == 0,
            $"A schema could take the name of a type that generated code sees. Add to ReservedNames in generators/Clob.Generators/Parsing/Schemas:\n{string.Join(' ', missing)}");
    }
}
