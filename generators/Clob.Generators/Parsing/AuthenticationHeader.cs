namespace Clob.Generators.Parsing;

/// <summary>A header of a way to authenticate.</summary>
/// <param name="Scheme">The name of its security scheme in the spec, which is also its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
internal sealed record AuthenticationHeader(string Scheme, string Name);
