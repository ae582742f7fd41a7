namespace Clob.Generators.Model;

/// <summary>The tokens that a request takes out of its signer's bucket; 0 where the spec names no cost.</summary>
internal sealed record TokenCostModel(int Request, int Submitted, int Canceled);
