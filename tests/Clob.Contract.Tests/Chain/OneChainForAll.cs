namespace Clob.Contract.Tests.Chain;

/// <summary>One chain for all tests, and one test at a time on it, so that what the venue received is that test's.</summary>
[CollectionDefinition(Name)]
public sealed class OneChainForAll : ICollectionFixture<ContractChain>
{
    public const string Name = "Contract chain";
}
