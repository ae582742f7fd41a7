using System.Text;
using System.Text.Json.Nodes;
using Clob.Contract.Tests.Exchanges;
using Clob.Interop.Tests.Node;

namespace Clob.Interop.Tests.Prism;

/// <summary>Prism, a validator that others wrote, agrees with the spec, the client, and the documented exchanges.</summary>
[Collection(OnePrismForAll.Name)]
public sealed class PrismTests(PrismChain chain)
{
    [NodeTheory]
    [ClassData(typeof(ExchangeNames))]
    public async Task Prism_passes_each_documented_exchange(string name)
    {
        var exchange = ExchangeFiles.Read(name);

        var failure = await Record.ExceptionAsync(() => chain.SendAsync(exchange)) as ClobApiException;

        Assert.True(chain.PassedOn(exchange), failure?.Response);
        Assert.Equal(exchange.Status, failure?.StatusCode ?? 200);
        Assert.NotEqual(ValidatingProxy.VerdictType, failure?.ContentType);
    }

    [NodeTheory]
    [InlineData(401, "", "POLY_SIGNATURE")]
    [InlineData(422, """{"orderID":"0xabc123","reason":"none"}""", "")]
    [InlineData(422, """{"orderID":12}""", "")]
    [InlineData(422, """{"orderID":""}""", "")]
    [InlineData(422, "[]", "")]
    public async Task Prism_refuses_a_request_that_breaks_the_spec(int verdict, string body, string missingHeader)
    {
        void Break(HttpRequestMessage request)
        {
            if (missingHeader.Length > 0)
            {
                request.Headers.Remove(missingHeader);
            }
            else
            {
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            }
        }

        var failure = await Assert.ThrowsAsync<ClobApiException>(
            () => chain.SendAsync(ExchangeFiles.Read("cancelOrder.200.canceled"), Break));

        Assert.Equal((verdict, ValidatingProxy.VerdictType), (failure.StatusCode, failure.ContentType));
        Assert.True(chain.PassedOnNothing());
    }

    [NodeTheory]
    [InlineData("canceled", "\"0xabc123\"")]
    [InlineData("canceled", "[1]")]
    [InlineData("not_canceled", "[]")]
    [InlineData("not_canceled", """{"0xabc123":1}""")]
    public async Task Prism_names_the_violations_of_a_response(string member, string value)
    {
        var exchange = ExchangeFiles.Read("cancelOrder.200.canceled")
            .With(file => file["response"]!["json"]![member] = JsonNode.Parse(value));

        var failure = await Assert.ThrowsAsync<ClobApiException>(() => chain.SendAsync(exchange));

        Assert.Equal((500, ValidatingProxy.VerdictType), (failure.StatusCode, failure.ContentType));
        Assert.NotEmpty(JsonNode.Parse(failure.Response!)!["validation"]!.AsArray());
    }
}
