namespace Clob.Tests.Faults;

/// <summary>What a fault does to a cancel of ids, where it happens once and where it never ends.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Once">Where everything goes well afterwards.</param>
/// <param name="Always">Where it never ends.</param>
internal sealed record FaultCase(Fault Fault, Expected Once, Expected Always);
