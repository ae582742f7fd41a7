using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits the checks of a body that is an object.</summary>
internal static class ObjectBodyEmitter
{
    public static void Write(CSharpWriter writer, ObjectBodyModel body)
    {
        var parameter = CSharpLiteral.Identifier(body.Parameter);
        CheckMethod.Open(writer, body, body.Type);
        CheckMethod.ThrowIfNull(writer, body);
        foreach (var property in body.Properties)
        {
            var value = $"{parameter}.{property.Name}";
            if (property.IsNonEmptyText)
            {
                var check = property.IsRequired ? "NotEmpty" : "NullOrNotEmpty";
                writer.Line($"RequestCheck.{check}({value}, nameof({value}), nameof({parameter}));");
            }

            if (property.Pattern is { } pattern)
            {
                var prefix = CSharpLiteral.Of(pattern.Prefix);
                writer.Line($"RequestCheck.{pattern.Class}({value}, {prefix}, nameof({value}), nameof({parameter}));");
            }
        }

        WriteMinProperties(writer, body, parameter);
        writer.Line($"return {parameter};");
        writer.Close();
    }

    private static void WriteMinProperties(CSharpWriter writer, ObjectBodyModel body, string parameter)
    {
        // Required members are always there, so a minimum that they reach needs no check.
        if (body.MinProperties is not { } minProperties || body.Properties.Count(property => property.IsRequired) >= minProperties)
        {
            return;
        }

        var counts = body.Properties.Select(property => Count(property, parameter));
        var names = string.Join(", ", body.Properties.Select(property => property.Name));
        writer.Line("RequestCheck.MinProperties(");
        writer.Line($"    {(body.Properties.Count == 0 ? "0" : string.Join(" + ", counts))},");
        writer.Line($"    {CSharpLiteral.Of(minProperties)},");
        writer.Line($"    {CSharpLiteral.Of(names)},");
        writer.Line($"    nameof({parameter}));");
    }

    private static string Count(PropertyModel property, string parameter)
        => property.IsRequired ? "1"
            : property.IsCollection ? $"({parameter}.{property.Name}.Count == 0 ? 0 : 1)"
            : $"({parameter}.{property.Name} is null ? 0 : 1)";
}
