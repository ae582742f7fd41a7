namespace Clob.Generators.Model;

/// <summary>What a request takes out of its signer's bucket; 0 where the spec names no cost.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record TokenCostModel(int Request, int Submitted, int Canceled);
