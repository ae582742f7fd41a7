namespace Clob.Generators.Model;

/// <summary>A tier of signers, with the rate and the size of its token bucket.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record TierModel(string Name, int Rate, int Burst);
