namespace Clob.Generators.Emit;

/// <summary>The namespaces of the generated code.</summary>
internal static class Namespaces
{
    /// <summary>What callers type.</summary>
    public const string Main = "Clob";

    /// <summary>The descriptors of the spec, and what generated code is made of.</summary>
    public const string Spec = "Clob.Spec";

    public const string Authentication = "Clob.Authentication";
}
