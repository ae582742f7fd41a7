using Clob.Contract.Tests.Chain;
using Clob.Contract.Tests.Exchanges;

namespace Clob.Contract.Tests;

/// <summary>
/// Errors without a body were seen too. The proxy cannot tell them from broken JSON, so here the client asks the venue
/// without it.
/// </summary>
[Collection(OneChainForAll.Name)]
public sealed class EmptyBodyTests(ContractChain chain)
{
    [Theory]
    [InlineData("cancelOrder.401.live")]
    [InlineData("cancelOrders.429.rate-limit")]
    [InlineData("cancelAllOrders.503.trading-disabled")]
    [InlineData("cancelMarketOrders.500.internal")]
    public async Task Client_error_without_a_body_keeps_its_status(string name)
    {
        var exchange = ExchangeFiles.Read(name).With(mapping => mapping["response"]!.AsObject().Remove("jsonBody"));
        using var httpClient = chain.CreateUncheckedHttpClient();

        await chain.Venue.AnsweringAsync(exchange.Mapping(), async () =>
        {
            var failure = await Assert.ThrowsAsync<ClobApiException>(() => ClientCall.SendAsync(httpClient, exchange));

            Assert.Equal(exchange.Status, failure.StatusCode);
            Assert.Null(failure.Error);
            Assert.Equal("", failure.Response);
        });
    }
}
