using System.Text.Json.Nodes;
using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Spec;
using Clob.Contract.Tests.Venue;
using Clob.Spec;
using Xunit.Sdk;

namespace Clob.Contract.Tests;

/// <summary>An exchange that breaks the spec, or documents what the spec lacks, is found out.</summary>
public sealed class BrokenExchangeTests
{
    private const string Canceled = "cancelOrder.200.canceled";
    private const string RateLimit = "cancelOrder.429.rate-limit";
    private const string Internal = "cancelOrder.500.internal";

    private static readonly Dictionary<string, Mistake> Mistakes = new()
    {
        ["canceled is a text"] = new(Canceled, "response/canceled: Value is \"string\"", file => Json(file)["canceled"] = "0xabc123"),
        ["canceled is null"] = new(Canceled, "response/canceled: Value is \"null\"", file => Json(file)["canceled"] = null),
        ["canceled has numbers"] = new(
            Canceled, "response/canceled/0: Value is \"integer\"", file => Json(file)["canceled"] = new JsonArray(1)),
        ["not_canceled is a list"] = new(
            Canceled, "response/not_canceled: Value is \"array\"", file => Json(file)["not_canceled"] = new JsonArray("0xabc123")),
        ["reason is a number"] = new(
            Canceled,
            "response/not_canceled/0xabc123: Value is \"integer\"",
            file => Json(file)["not_canceled"] = new JsonObject { ["0xabc123"] = 1 }),
        ["error has another name"] = new(
            Internal,
            "Required properties [\"error\"]",
            file => Response(file)["json"] = new JsonObject { ["message"] = "Internal server error" }),
        ["error is plain text"] = new(
            Internal, "content type text/plain of the response is not declared", file => Text(file, "text/plain", "Internal server error")),
        ["error is a page"] = new(
            Internal, "content type text/html of the response is not declared", file => Text(file, "text/html", "<html></html>")),
        ["error is broken JSON"] = new(Internal, "response is not JSON", file => Text(file, "application/json", "{\"error\":")),
        ["wait is in words"] = new(
            RateLimit, "response header Retry-After: Value is \"string\"", file => Headers(file)["Retry-After"] = "soon"),
        ["wait is a fraction"] = new(
            RateLimit, "response header Retry-After: Value is \"number\"", file => Headers(file)["Retry-After"] = "1.5"),
        ["tokens are in words"] = new(
            RateLimit,
            "response header Poly-RateLimit-Remaining: Value is \"string\"",
            file => Headers(file)["Poly-RateLimit-Remaining"] = "none"),
        ["status"] = new(Internal, "status 418 is not declared", file => Response(file)["status"] = 418),
        ["member of an answer"] = new(Canceled, "response/pending is not declared", file => Json(file)["pending"] = new JsonArray()),
        ["member of an error"] = new(Internal, "response/hint is not declared", file => Json(file)["hint"] = "none"),
        ["header"] = new(
            Internal, "response header Retry-After is not declared for status 500", file => Headers(file)["Retry-After"] = "2"),
    };

    public static TheoryData<string> Names { get; } = [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_names_what_the_exchange_has_and_the_spec_does_not(string name)
    {
        var exchange = ExchangeFiles.Read(Mistakes[name].Exchange).With(Mistakes[name].Break);

        var violations = SpecJudge.Committed.Violations(ObservedExchange.From(exchange));

        Assert.Contains(violations, violation => violation.Contains(Mistakes[name].Violation, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_fails_where_the_exchange_breaks_the_spec(string name)
    {
        var exchange = ExchangeFiles.Read(Mistakes[name].Exchange).With(Mistakes[name].Break);

        await Assert.ThrowsAnyAsync<XunitException>(() => ExchangeCheck.RunAsync(exchange, venue => ClientCall.SendAsync(venue, exchange)));
    }

    [Theory]
    [InlineData("method", "POST", "method POST is not declared for /order")]
    [InlineData("path", "/orders/all", "path /orders/all is not declared")]
    public void Judge_names_an_address_that_the_spec_does_not_have(string part, string value, string violation)
    {
        var exchange = ExchangeFiles.Read(Canceled).With(file => file["request"]![part] = value);

        Assert.Equal([violation], SpecJudge.Committed.Violations(ObservedExchange.From(exchange)));
    }

    [Fact]
    public void Judge_names_each_header_that_an_unsigned_exchange_lacks()
    {
        var exchange = ExchangeFiles.Read(Canceled).With(file => file["request"]!["signed"] = false);

        Assert.Equal(
            SampleAccount.HeaderPatterns.Keys.Select(header => $"request header {header} is missing"),
            SpecJudge.Committed.Violations(ObservedExchange.From(exchange)));
    }

    private static JsonObject Response(JsonObject file) => file["response"]!.AsObject();

    private static JsonObject Headers(JsonObject file) => Response(file)["headers"]!.AsObject();

    private static JsonObject Json(JsonObject file) => Response(file)["json"]!.AsObject();

    private static void Text(JsonObject file, string contentType, string text)
    {
        Response(file).Remove("json");
        Response(file)["text"] = text;
        Headers(file)["Content-Type"] = contentType;
    }

    private sealed record Mistake(string Exchange, string Violation, Action<JsonObject> Break);
}
