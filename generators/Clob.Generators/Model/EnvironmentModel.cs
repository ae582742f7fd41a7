namespace Clob.Generators.Model;

/// <summary>A server of the venue: one member of <c>ClobEnvironment</c>.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record EnvironmentModel(string Name, string Url, string? Description);
