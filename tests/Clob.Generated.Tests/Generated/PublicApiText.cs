using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Clob.Tests.Generated;

/// <summary>Writes the public surface as text, one line a member, in the words of C#.</summary>
internal static class PublicApiText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var type in PublicApi.Types)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Declaration(type)).Append('\n');
            foreach (var line in PublicApi.Members(type).Select(Line).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Declaration(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
            _ => (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (type.IsRecord() ? "record" : "class"),
        };
        var parent = type.BaseType is { } @base && @base != typeof(object) && !type.IsValueType && !type.IsEnum ? TypeNames.Of(@base) : null;
        var interfaces = type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(each => each.IsPublic || each.IsNestedPublic).Select(TypeNames.Of);
        string[] bases = [.. parent is null ? [] : new[] { parent }, .. interfaces.Order(StringComparer.Ordinal)];
        return $"{kind} {type.FullName}" + (bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}");
    }

    private static string Line(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{Static(field.IsStatic)}{TypeNames.Of(Nullability.Create(field))} {field.Name}",
        PropertyInfo property => Property(property),
        ConstructorInfo constructor => $"{constructor.DeclaringType!.Name}({Parameters(constructor)})",
        MethodInfo method => $"{Access(method)}{TypeNames.Of(Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        _ => throw new InvalidOperationException($"A member of a kind that is not known here: {member}."),
    };

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access(property.GetMethod!)}{required}{TypeNames.Of(Nullability.Create(property))} {property.Name} {{ get;{setter} }}";
    }

    private static string Access(MethodInfo method) => (method.IsFamily ? "protected " : "") + Static(method.IsStatic) + (method switch
    {
        { IsVirtual: true, DeclaringType.IsInterface: false } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } => "virtual ",
        _ => "",
    });

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.Position == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
        + $"{TypeNames.Of(Nullability.Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? (parameter.ParameterType.IsValueType ? "default" : "null")}" : "")));
}
