namespace Clob.Generators.Model;

/// <summary>A header: its C# name and its name on the wire.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record HeaderModel(string Name, string Header, string? Description);
