using System.Globalization;
using System.Reflection;

namespace Clob.Tests.Generated;

/// <summary>The name under which a member stands in the compiler's documentation file.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo => $"F:{Owner(member)}.{member.Name}",
        PropertyInfo => $"P:{Owner(member)}.{member.Name}",
        EventInfo => $"E:{Owner(member)}.{member.Name}",
        ConstructorInfo constructor => $"M:{Owner(member)}.#ctor{Parameters(constructor)}",
        MethodInfo method => $"M:{Owner(member)}.{method.Name}{Parameters(method)}",
        _ => throw new InvalidOperationException($"A member of a kind that is not known here: {member}."),
    };

    private static string Owner(MemberInfo member) => member.DeclaringType!.FullName!;

    private static string Parameters(MethodBase method)
        => method.GetParameters() is { Length: > 0 } parameters
            ? $"({string.Join(',', parameters.Select(parameter => Of(parameter.ParameterType)))})"
            : "";

    private static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!) + "@";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        }

        if (!type.IsGenericType)
        {
            return type.FullName!;
        }

        var name = type.GetGenericTypeDefinition().FullName!.Split('`')[0];
        return $"{name}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}";
    }
}
