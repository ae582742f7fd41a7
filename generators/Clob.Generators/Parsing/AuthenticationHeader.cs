namespace Clob.Generators.Parsing;

/// <summary>A header of a way to authenticate.</summary>
/// <param name="Header">Its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
internal sealed record AuthenticationHeader(string Header, string Name);
