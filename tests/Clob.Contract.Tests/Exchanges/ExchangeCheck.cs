using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clob.Contract.Tests.Chain;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>Sends the request of an exchange through the chain, and asserts that exactly its answer came to the caller.</summary>
internal static class ExchangeCheck
{
    public static async Task RunAsync(ContractChain chain, Exchange exchange, Action<HttpRequestMessage>? breakRequest = null)
    {
        await chain.Venue.ForgetRequestsAsync();
        using var httpClient = chain.CreateHttpClient(breakRequest);
        object? answer = null;
        ClobApiException? failure = null;
        try
        {
            answer = await ClientCall.SendAsync(httpClient, exchange);
        }
        catch (ClobApiException exception)
        {
            failure = exception;
        }

        var outcome = failure is null ? "The call succeeded." : $"{failure.Message} {failure.Response}";
        AssertReceived(exchange, await chain.Venue.RequestsAsync(), outcome);
        Assert.True(exchange.Status == (failure?.StatusCode ?? 200), $"Status {exchange.Status} was expected. {outcome}");
        if (failure is null)
        {
            AssertAnswer(exchange, answer!);
        }
        else
        {
            AssertFailure(exchange, failure);
        }
    }

    private static void AssertAnswer(Exchange exchange, object answer)
    {
        var read = JsonSerializer.SerializeToNode(answer, answer.GetType());
        Assert.True(JsonNode.DeepEquals(exchange.JsonBody, read), $"{exchange.JsonBody} was answered, and {read} was read.");
    }

    private static void AssertFailure(Exchange exchange, ClobApiException failure)
    {
        Assert.Equal(exchange.ContentType, failure.ContentType);
        Assert.Equal(exchange.OperationId, failure.Operation?.Id);
        Assert.Equal(ErrorText(exchange), failure.Error);
        Assert.Equal(exchange.JsonBody?["code"]?.GetValue<string>(), failure.Code);
        Assert.Equal(Wait(exchange), failure.RetryAfter);
        if (exchange.TextBody is { } text)
        {
            Assert.Equal(text, failure.Response);
        }
        else
        {
            Assert.True(JsonNode.DeepEquals(exchange.JsonBody, JsonNode.Parse(failure.Response!)), failure.Response);
        }
    }

    /// <summary>A page for people has no error text; plain text is one; JSON names it.</summary>
    private static string? ErrorText(Exchange exchange) => exchange.ContentType switch
    {
        "text/html" => null,
        "text/plain" => exchange.TextBody,
        _ => exchange.JsonBody!["error"]!.GetValue<string>(),
    };

    private static TimeSpan? Wait(Exchange exchange)
    {
        int? seconds = exchange.ResponseHeaders.TryGetValue("Retry-After", out var header)
            ? int.Parse(header, CultureInfo.InvariantCulture)
            : exchange.JsonBody?["retry_after_seconds"]?.GetValue<int>();
        return seconds is { } wait ? TimeSpan.FromSeconds(wait) : null;
    }

    private static void AssertReceived(Exchange exchange, IReadOnlyList<ReceivedRequest> requests, string outcome)
    {
        Assert.True(requests.Count == 1, $"{requests.Count} requests came through. {outcome}");
        var received = requests[0];
        Assert.True(received.WasMatched, $"No mapping matches {received}");
        Assert.Equal(exchange.Name, received.Mapping);
        Assert.Equal(exchange.Method, received.Method);
        Assert.Equal(exchange.Path, received.Url);
        if (exchange.RequestBody is null)
        {
            Assert.Empty(received.Body);
        }
    }
}
