using System.Text.Json.Nodes;
using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Spec;
using Clob.Contract.Tests.Venue;

namespace Clob.Contract.Tests;

/// <summary>The generated client against each documented exchange, over its own handlers.</summary>
public sealed class ExchangeTests
{
    [Theory]
    [ClassData(typeof(ExchangeNames))]
    public async Task Client_gets_what_the_exchange_documents(string name)
    {
        var exchange = ExchangeFiles.Read(name);

        await ExchangeCheck.RunAsync(exchange, venue => ClientCall.SendAsync(venue, exchange));
    }

    [Theory]
    [ClassData(typeof(ExchangeNames))]
    public void Exchange_keeps_to_the_spec_and_names_its_source(string name)
    {
        var exchange = ExchangeFiles.Read(name);

        Assert.Empty(SpecJudge.Committed.Violations(ObservedExchange.From(exchange)));
        Assert.NotEmpty(exchange.Source);
        Assert.StartsWith($"{exchange.OperationId}.{exchange.Status}.", exchange.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancelOrder.401.live")]
    [InlineData("cancelOrders.429.rate-limit")]
    [InlineData("cancelAllOrders.503.trading-disabled")]
    [InlineData("cancelMarketOrders.500.internal")]
    public async Task Error_without_a_body_keeps_its_status(string name)
    {
        // Users saw such responses; the documentation does not name them.
        var exchange = ExchangeFiles.Read(name).With(file => file["response"]!.AsObject().Remove("json"));
        using var venue = DocumentedVenue.Start(exchange);

        var failure = await Assert.ThrowsAsync<ClobApiException>(() => ClientCall.SendAsync(venue.Address, exchange));

        Assert.Equal(exchange.Status, failure.StatusCode);
        Assert.Null(failure.Error);
        Assert.Equal("", failure.Response);
    }

    [Fact]
    public void Each_status_of_each_operation_has_an_exchange()
    {
        var spec = SpecDocument.Load(ProjectFiles.Spec);
        var declared = spec.Operations.SelectMany(operation => operation.Statuses.Select(status => $"{operation.Id} {status}"));

        AssertNoneMissing(
            "statuses that the spec declares",
            declared.Except(ExchangeFiles.All.Select(exchange => $"{exchange.OperationId} {exchange.Status}")));
    }

    [Fact]
    public void Each_example_of_a_failure_has_an_exchange()
    {
        var spec = SpecDocument.Load(ProjectFiles.Spec);
        var examples =
            from operation in spec.Operations
            from status in operation.Statuses.Where(status => !status.StartsWith('2'))
            from example in operation.Examples(status)
            select $"{operation.Id} {status} {Exchange.ErrorOf(example) ?? example.GetValue<string>()}";
        var documented = ExchangeFiles.All.Select(
            exchange => $"{exchange.OperationId} {exchange.Status} {Exchange.ErrorOf(exchange.ResponseJson) ?? exchange.ResponseText}");

        Assert.NotEmpty(examples);
        AssertNoneMissing("examples of failures", examples.Except(documented));
    }

    [Fact]
    public void Each_known_reason_has_an_exchange()
    {
        var reasons = SpecDocument.Load(ProjectFiles.Spec).KnownReasons;
        var documented = ExchangeFiles.All
            .SelectMany(exchange => (exchange.ResponseJson as JsonObject)?["not_canceled"]?.AsObject() ?? [])
            .Select(order => order.Value!.GetValue<string>());

        Assert.NotEmpty(reasons);
        AssertNoneMissing("reasons under x-rejection-kinds", reasons.Except(documented));
    }

    private static void AssertNoneMissing(string what, IEnumerable<string> missing)
    {
        var lines = missing.Order(StringComparer.Ordinal).Select(line => "  " + line).ToArray();
        Assert.True(
            lines.Length == 0,
            $"""
            These {what} have no documented exchange:
            {string.Join('\n', lines)}
            For each, add a file operation.status.what-it-shows.json to tests/Clob.Contract.Tests/exchanges, whose README.md says what is in it. A new
            operation also needs its call in tests/Clob.Contract.Tests/Exchanges/ClientCall.cs.
            """);
    }
}
