using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clob.Calls;
using Clob.Contract.Tests.Spec;
using Clob.Contract.Tests.Venue;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>
/// Sends the request of an exchange, and asserts that the venue received exactly that request, that both sides keep to
/// the spec, and that exactly the documented response reached the caller.
/// </summary>
internal static class ExchangeCheck
{
    /// <param name="exchange">The exchange that the venue answers.</param>
    /// <param name="send">Makes the call; the response of the client.</param>
    public static async Task RunAsync(Exchange exchange, Func<Uri, Task<object>> send)
    {
        using var venue = DocumentedVenue.Start(exchange);
        object? answer = null;
        ClobApiException? failure = null;
        try
        {
            answer = await send(venue.Address);
        }
        catch (ClobApiException exception)
        {
            failure = exception;
        }

        AssertObserved(exchange, Assert.Single(venue.Observed));
        Assert.Equal(exchange.Status, failure?.StatusCode ?? 200);
        if (failure is null)
        {
            AssertAnswer(exchange, answer!);
        }
        else
        {
            AssertFailure(exchange, failure);
        }
    }

    private static void AssertObserved(Exchange exchange, ObservedExchange observed)
    {
        Assert.Equal(exchange.Name, observed.Exchange);
        Assert.Equal((exchange.Method, exchange.Path), (observed.Method, observed.Target));
        Assert.Equal(exchange.RequestJson is null, observed.Request.Body.Length == 0);
        Assert.Empty(SpecJudge.Committed.Violations(observed));
    }

    private static void AssertAnswer(Exchange exchange, object answer)
    {
        var read = JsonSerializer.SerializeToNode(answer, answer.GetType());
        Assert.True(
            JsonNode.DeepEquals(WithoutNulls(exchange.ResponseJson), read), $"{exchange.ResponseJson} was answered, and {read} was read.");
    }

    /// <summary>A member that is null and one that is missing are the same to the client.</summary>
    private static JsonNode? WithoutNulls(JsonNode? json) => json switch
    {
        JsonObject members => new JsonObject(
            members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutNulls)]),
        _ => json?.DeepClone(),
    };

    private static void AssertFailure(Exchange exchange, ClobApiException failure)
    {
        Assert.Equal(exchange.ResponseHeaders["Content-Type"].Split(';')[0], failure.ContentType);
        Assert.Equal(exchange.OperationId, failure.Operation?.Id);
        Assert.Equal(ErrorText(exchange), failure.Error);
        Assert.Equal(exchange.ResponseJson?["code"]?.GetValue<string>(), failure.Code);
        Assert.Equal(Wait(exchange), failure.RetryAfter);
        Assert.Equal(exchange.ResponseText, failure.Response);
    }

    /// <summary>A page for people has no error text; plain text is one; JSON names it.</summary>
    private static string? ErrorText(Exchange exchange) => exchange.ResponseHeaders["Content-Type"].Split(';')[0] switch
    {
        "text/html" => null,
        "text/plain" => exchange.ResponseText,
        _ => Exchange.ErrorOf(exchange.ResponseJson),
    };

    private static TimeSpan? Wait(Exchange exchange)
    {
        int? seconds = exchange.ResponseHeaders.TryGetValue("Retry-After", out var header)
            ? int.Parse(header, CultureInfo.InvariantCulture)
            : exchange.ResponseJson?["retry_after_seconds"]?.GetValue<int>();
        return seconds is { } wait ? TimeSpan.FromSeconds(wait) : null;
    }
}
