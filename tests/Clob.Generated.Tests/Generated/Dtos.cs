using System.CodeDom.Compiler;
using System.Reflection;

namespace Clob.Tests.Generated;

/// <summary>The types that come out of the description, found by their mark, so that a new one is held to the same rules.</summary>
internal static class Dtos
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(ClobClient).Assembly.GetTypes().Where(type
            => type.IsPublic && type.IsClass && type != typeof(ClobClient)
            && type.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool == "NSwag"),
    ];

    public static IEnumerable<PropertyInfo> Properties(this Type type)
        => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);

    public static bool IsRecord(this Type type) => type.GetMethod("<Clone>$") is not null;
}
