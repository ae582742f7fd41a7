namespace Clob.Generators.Model;

/// <summary>What the spec says of something, for people; null where it says nothing.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record Documentation(string? Summary, string? Description);
