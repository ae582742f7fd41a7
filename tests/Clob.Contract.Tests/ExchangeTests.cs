using Clob.Contract.Tests.Chain;
using Clob.Contract.Tests.Exchanges;

namespace Clob.Contract.Tests;

/// <summary>The generated client, through the validating proxy, against each documented exchange.</summary>
[Collection(OneChainForAll.Name)]
public sealed class ExchangeTests(ContractChain chain)
{
    [Theory]
    [ClassData(typeof(ExchangeNames))]
    public Task Client_documented_exchange_gives_what_the_venue_answers(string name)
        => ExchangeCheck.RunAsync(chain, ExchangeFiles.Read(name));

    [Fact]
    public async Task Venue_started_knows_every_exchange_and_no_other()
        => Assert.Equal(ExchangeFiles.Names, (await chain.Venue.MappingNamesAsync()).Order(StringComparer.Ordinal));
}
