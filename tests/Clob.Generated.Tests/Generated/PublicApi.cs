using System.Reflection;
using System.Runtime.CompilerServices;

namespace Clob.Tests.Generated;

/// <summary>The public types of the library and their members, without those that the compiler adds to records.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared
        = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Types
        => typeof(ClobClient).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(IsSeen);

    private static bool IsSeen(MemberInfo member) => member switch
    {
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOpen) && property.Name != "EqualityContract",
        EventInfo => true,
        ConstructorInfo constructor => IsOpen(constructor) && !constructor.IsStatic,
        MethodInfo method => IsOpen(method) && !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)),
        _ => false,
    };

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
