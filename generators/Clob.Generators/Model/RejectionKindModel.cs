namespace Clob.Generators.Model;

/// <summary>One kind of reason why an order was not canceled.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record RejectionKindModel(string Name, string? Description);
