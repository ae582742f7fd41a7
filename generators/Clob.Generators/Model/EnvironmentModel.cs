namespace Clob.Generators.Model;

/// <summary>A server of the venue: one member of <c>ClobEnvironment</c>.</summary>
internal sealed record EnvironmentModel(string Name, string Url, string? Description);
