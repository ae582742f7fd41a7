using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Writes what every method of <c>RequestChecks</c> begins with.</summary>
internal static class CheckMethod
{
    public static void Open(CSharpWriter writer, BodyModel body, string type, string typeParameter = "")
    {
        var parameter = CSharpLiteral.Identifier(body.Parameter);
        var declared = body.IsOptional ? type + "?" : type;
        writer.Open($"public static {declared} {body.Operation}{typeParameter}({declared} {parameter})");
        if (body.IsOptional)
        {
            writer.Open($"if ({parameter} is null)");
            writer.Line($"return {parameter};");
            writer.Close();
            writer.Line();
        }
    }

    public static void ThrowIfNull(CSharpWriter writer, BodyModel body)
    {
        if (!body.IsOptional)
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({CSharpLiteral.Identifier(body.Parameter)});");
        }
    }
}
