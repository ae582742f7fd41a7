namespace Clob.Generators.Parsing;

/// <summary>The header that a security scheme stands for. The name of the scheme does not matter.</summary>
internal static class SecurityHeader
{
    public const string Section = "securitySchemes";

    /// <summary>Returns the name of the header that a declaration names; null where it declares something else.</summary>
    public static string? Of(SpecNode? declaration, SpecDocument document)
        => document.ResolveMap(declaration) is { } map && map.Text("type") == "apiKey" && map.Text("in") == "header"
            ? map.Text("name")
            : null;

    /// <summary>Returns the declaration of a scheme; null where there is none.</summary>
    public static SpecEntry? Declaration(string scheme, SpecDocument document)
        => document.Components(Section).FirstOrDefault(component => component.Name == scheme);
}
