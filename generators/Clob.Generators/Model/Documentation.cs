namespace Clob.Generators.Model;

/// <summary>The documentation of an operation, or of the whole; null where the spec has none.</summary>
internal sealed record Documentation(string? Summary, string? Description);
