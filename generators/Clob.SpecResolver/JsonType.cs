using Clob.Generators.Emit;
using Clob.Generators.Model;

namespace Clob.SpecResolver;

/// <summary>The types of bodies as the JSON generator has them.</summary>
internal static class JsonType
{
    /// <summary>Returns the type of a body: what a caller passes, and never null.</summary>
    public static string Written(BodyModel body)
        => body.Value.Kind == ValueKind.List
            ? CSharpType.Sequence(body.Value, isOptional: false, isQualified: false)
            : CSharpType.Of(body.Value with { IsNullable = false });

    public static string WrittenWord(BodyModel body) => CSharpType.Word(body.Value with { IsNullable = false }, isSequence: true);
}
