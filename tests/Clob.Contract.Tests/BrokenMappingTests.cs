using System.Text.Json.Nodes;
using Clob.Contract.Tests.Chain;
using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Spec;
using Xunit.Sdk;

namespace Clob.Contract.Tests;

/// <summary>An exchange that breaks the spec does not get through, and what the spec does not name is found by name.</summary>
[Collection(OneChainForAll.Name)]
public sealed class BrokenMappingTests(ContractChain chain)
{
    private const string Canceled = "cancelOrder.200.canceled";
    private const string RateLimit = "cancelOrder.429.rate-limit";
    private const string Internal = "cancelOrder.500.internal";

    private static readonly Dictionary<string, (string Exchange, Action<JsonObject> Break)> AgainstTheSpec = new()
    {
        ["canceled is a text"] = (Canceled, mapping => Body(mapping)["canceled"] = "0xabc123"),
        ["canceled is null"] = (Canceled, mapping => Body(mapping)["canceled"] = null),
        ["canceled has numbers"] = (Canceled, mapping => Body(mapping)["canceled"] = new JsonArray(1)),
        ["not_canceled is a list"] = (Canceled, mapping => Body(mapping)["not_canceled"] = new JsonArray("0xabc123")),
        ["reason is a number"] = (Canceled, mapping => Body(mapping)["not_canceled"] = new JsonObject { ["0xabc123"] = 1 }),
        ["error has another name"] = (Internal, mapping => Response(mapping)["jsonBody"] = new JsonObject { ["message"] = "Internal server error" }),
        ["error is plain text"] = (Internal, mapping => Answer(mapping, "text/plain", "Internal server error")),
        ["error is a page"] = (Internal, mapping => Answer(mapping, "text/html", "<html></html>")),
        ["wait is in words"] = (RateLimit, mapping => Headers(mapping)["Retry-After"] = "soon"),
        ["tokens are in words"] = (RateLimit, mapping => Headers(mapping)["Poly-RateLimit-Remaining"] = "none"),
    };

    private static readonly Dictionary<string, (string Exchange, Action<JsonObject> Break, string Violation)> BeyondTheSpec = new()
    {
        ["status"] = (Internal, mapping => Response(mapping)["status"] = 418, "status 418 is not declared"),
        ["member of an answer"] = (Canceled, mapping => Body(mapping)["pending"] = new JsonArray(), "response.pending is not declared"),
        ["member of an error"] = (Internal, mapping => Body(mapping)["hint"] = "none", "response.hint is not declared"),
        ["header"] = (Internal, mapping => Headers(mapping)["Retry-After"] = "2", "response header Retry-After is not declared for status 500"),
    };

    public static TheoryData<string> NamesAgainst { get; } = new(AgainstTheSpec.Keys);

    public static TheoryData<string> NamesBeyond { get; } = new(BeyondTheSpec.Keys);

    [Theory]
    [MemberData(nameof(NamesAgainst))]
    public async Task Chain_mapping_breaks_the_spec_answers_with_the_violations(string mistake)
    {
        var exchange = ExchangeFiles.Read(AgainstTheSpec[mistake].Exchange).With(AgainstTheSpec[mistake].Break);
        using var httpClient = chain.CreateHttpClient();

        await chain.Venue.AnsweringAsync(exchange.Mapping(), async () =>
        {
            var failure = await Assert.ThrowsAsync<ClobApiException>(() => ClientCall.SendAsync(httpClient, exchange));

            Assert.Equal(500, failure.StatusCode);
            Assert.Equal(ValidatingProxy.VerdictType, failure.ContentType);
            Assert.NotEmpty(JsonNode.Parse(failure.Response!)!["validation"]!.AsArray());
        });
    }

    [Theory]
    [MemberData(nameof(NamesAgainst))]
    public async Task ExchangeCheck_mapping_breaks_the_spec_fails(string mistake)
    {
        var exchange = ExchangeFiles.Read(AgainstTheSpec[mistake].Exchange).With(AgainstTheSpec[mistake].Break);

        await chain.Venue.AnsweringAsync(
            exchange.Mapping(),
            () => Assert.ThrowsAnyAsync<XunitException>(() => ExchangeCheck.RunAsync(chain, exchange)));
    }

    [Theory]
    [MemberData(nameof(NamesBeyond))]
    public async Task DeclaredByName_mapping_that_the_chain_lets_pass_is_reported(string addition)
    {
        var (name, change, violation) = BeyondTheSpec[addition];
        var exchange = ExchangeFiles.Read(name).With(change);

        // The reason for the check by name: that the chain has nothing against this mapping.
        using var httpClient = chain.CreateHttpClient();
        await chain.Venue.AnsweringAsync(exchange.Mapping(), async () =>
        {
            var failure = await Record.ExceptionAsync(() => ClientCall.SendAsync(httpClient, exchange));
            Assert.NotEqual(ValidatingProxy.VerdictType, (failure as ClobApiException)?.ContentType);
        });

        Assert.Equal([$"{exchange.Name}: {violation}"], new DeclaredByName(SpecDocument.Load(ProjectFiles.Spec)).Violations(exchange));
    }

    private static JsonObject Response(JsonObject mapping) => mapping["response"]!.AsObject();

    private static JsonObject Headers(JsonObject mapping) => Response(mapping)["headers"]!.AsObject();

    private static JsonObject Body(JsonObject mapping) => Response(mapping)["jsonBody"]!.AsObject();

    private static void Answer(JsonObject mapping, string contentType, string text)
    {
        Response(mapping).Remove("jsonBody");
        Response(mapping)["body"] = text;
        Headers(mapping)["Content-Type"] = contentType;
    }
}
