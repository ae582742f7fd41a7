namespace Clob.Generators.Model;

/// <summary>A header: its C# name and its name on the wire.</summary>
internal sealed record HeaderModel(string Name, string Header, string? Description);
