namespace Clob.Interop.Tests.Prism;

/// <summary>One proxy for all tests, and one test at a time on it: it passes on to one venue.</summary>
[CollectionDefinition(Name)]
public sealed class OnePrismForAll : ICollectionFixture<PrismChain>
{
    public const string Name = "Prism";
}
