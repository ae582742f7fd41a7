namespace Clob.Generators.Model;

/// <summary>A tier of signers, with the rate and the size of its token bucket.</summary>
internal sealed record TierModel(string Name, int Rate, int Burst);
