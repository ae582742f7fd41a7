using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Spec;
using Clob.Contract.Tests.Venue;
using Clob.Spec;

namespace Clob.Contract.Tests;

/// <summary>Whatever is taken out of the spec is missed by an exchange that documents it.</summary>
public sealed class BrokenSpecTests
{
    [Theory]
    [InlineData("paths /cancel-all", "cancelAllOrders.200.nothing", "path /cancel-all is not declared")]
    [InlineData("paths /order delete responses 425", "cancelOrder.425.restart", "status 425 is not declared")]
    [InlineData("paths /order delete security", "cancelOrder.200.canceled", "request header POLY_SIGNATURE is not declared")]
    [InlineData(
        "paths /orders delete requestBody content application/json",
        "cancelOrders.200.canceled",
        "content type application/json of the request is not declared")]
    [InlineData(
        "paths /orders delete requestBody content application/json schema items",
        "cancelOrders.200.canceled",
        "request/0 is not declared")]
    [InlineData("components schemas CancelOrderRequest properties orderID", "cancelOrder.200.canceled", "request/orderID is not declared")]
    [InlineData(
        "components schemas CancelMarketOrdersRequest properties asset_id",
        "cancelMarketOrders.200.by-asset",
        "request/asset_id is not declared")]
    [InlineData(
        "components schemas CancelOrdersResponse properties canceled",
        "cancelOrders.200.mixed",
        "response/canceled is not declared")]
    [InlineData(
        "components schemas CancelOrdersResponse properties not_canceled",
        "cancelOrders.200.mixed",
        "response/not_canceled is not declared")]
    [InlineData("components schemas ErrorResponse properties error", "cancelOrder.400.invalid-payload", "response/error is not declared")]
    [InlineData("components schemas ErrorResponse properties code", "cancelOrders.429.rate-limit-in-body", "response/code is not declared")]
    [InlineData(
        "components responses TooEarly headers Retry-After",
        "cancelOrder.425.restart",
        "response header Retry-After is not declared for status 425")]
    [InlineData(
        "components responses CancelOrders headers Poly-RateLimit-Warning",
        "cancelOrders.200.mixed",
        "response header Poly-RateLimit-Warning is not declared for status 200")]
    [InlineData("components responses Forbidden content text/html", "cancelOrder.403.firewall", "a body is not declared for status 403")]
    public void Judge_misses_what_the_spec_lost(string removed, string exchange, string violation)
    {
        var spec = SpecDocument.Load(ProjectFiles.Spec);
        spec.Remove(removed.Split(' '));

        Assert.Contains(violation, new SpecJudge(spec).Violations(ObservedExchange.From(ExchangeFiles.Read(exchange))));
    }
}
