using System.Text.Json;
using Clob.Authentication;
using Clob.Tests.Support;
using Clob.Transport;

namespace Clob.Tests.Client;

/// <summary>An answer that echoes the request must not carry its credentials into an exception, and from there into a log.</summary>
public sealed class EchoTests
{
    [Theory]
    [InlineData(401, "application/json", """{"error":"bad headers: PHRASE SIGNATURE"}""")]
    [InlineData(401, "application/json", """{"error_msg":"bad headers: PHRASE SIGNATURE"}""")]
    [InlineData(400, "application/json", """{"error":"bad","code":"PHRASE SIGNATURE"}""")]
    [InlineData(403, "text/html", "<html>PHRASE SIGNATURE</html>")]
    [InlineData(502, "text/plain", "upstream got PHRASE and SIGNATURE twice: PHRASE SIGNATURE")]
    [InlineData(200, "text/plain", "PHRASE SIGNATURE")]
    [InlineData(200, "application/json", """{"PHRASE":"SIGNATURE"]""")]
    [InlineData(200, "application/json", """{"not_canceled":{"PHRASE":{"SIGNATURE":1}}}""")]
    public async Task Failure_echo_of_pass_phrase_and_signature_is_taken_out(int status, string contentType, string body)
    {
        var network = new RecordingHandler(sent => Answer.Of(status, Echo(body, sent), contentType));

        var exception = await FailAsync(network, Example.Credentials);

        AssertNothingOf(exception, Example.Passphrase);
        AssertNothingOf(exception, Assert.Single(network.Requests).Signature);
        Assert.Contains("[redacted]", exception.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_echo_of_the_signature_as_escaped_JSON_is_taken_out()
    {
        var network = new RecordingHandler(
            sent => Answer.Of(401, $$"""{"error":"got {{sent.Signature.Replace("=", "\\u003d", StringComparison.Ordinal)}}"}""", "application/json"));

        var exception = await FailAsync(network, Example.Credentials);

        AssertNothingOf(exception, Assert.Single(network.Requests).Signature.TrimEnd('='));
    }

    [Fact]
    public async Task Failure_echo_of_a_pass_phrase_that_JSON_escapes_is_taken_out()
    {
        const string passphrase = "open\"sesame\\now";
        var credentials = new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, passphrase);
        var network = new RecordingHandler(_ => Answer.Of(401, JsonSerializer.Serialize(new { error = "got " + passphrase }), "application/json"));

        AssertNothingOf(await FailAsync(network, credentials), passphrase);
    }

    [Fact]
    public async Task Failure_echo_in_a_response_that_lost_its_request_is_taken_out()
    {
        SentRequest? sent = null;
        var network = new RecordingHandler(request =>
        {
            sent = request;
            return Answer.Of(401, $$"""{"error":"got {{request.Signature}}"}""", "application/json");
        });

        var exception = await FailAsync(new ForgettingHandler(network), Example.Credentials);

        AssertNothingOf(exception, sent!.Signature);
    }

    [Fact]
    public async Task Failure_echo_of_the_signature_of_a_copy_is_taken_out()
    {
        var clock = new FakeTimeProvider();
        var network = new RecordingHandler(sent => Answer.Of(502, $"got {sent.Signature}", "text/plain"));
        var copying = new UserHandler(async (request, send) =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return await send(await RequestCopy.OfAsync(request, withOptions: true));
        });
        copying.InnerHandler = new ClobSigningHandler(network);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => Example.Client(copying, clock).CancelOrdersAsync(["0x1"]));

        Assert.Equal("got [redacted]", exception.Response);
    }

    [Fact]
    public async Task Failure_pass_phrase_too_short_to_guard_anything_leaves_the_words_whole()
    {
        var credentials = new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, "e");
        var network = new RecordingHandler(_ => Answer.Of(500, """{"error":"Internal server error"}""", "application/json"));

        Assert.Equal("Internal server error", (await FailAsync(network, credentials)).Error);
    }

    [Fact]
    public async Task Failure_pass_phrase_of_six_characters_is_taken_out()
    {
        var credentials = new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, "sesame");
        var network = new RecordingHandler(_ => Answer.Of(500, "open sesame", "text/plain"));

        Assert.Equal("open [redacted]", (await FailAsync(network, credentials)).Response);
    }

    private static string Echo(string body, SentRequest sent)
        => body.Replace("PHRASE", Example.Passphrase, StringComparison.Ordinal).Replace("SIGNATURE", sent.Signature, StringComparison.Ordinal);

    private static void AssertNothingOf(ClobApiException exception, string secret)
    {
        Assert.All(
            new[] { exception.Message, exception.Response, exception.Error, exception.Code, exception.ToString() },
            text => Assert.DoesNotContain(secret, text ?? "", StringComparison.Ordinal));
    }

    private static async Task<ClobApiException> FailAsync(HttpMessageHandler network, ApiCredentials credentials)
    {
        using var httpClient = new HttpClient(network) { BaseAddress = Example.BaseAddress };
        using var client = new ClobClient(httpClient, credentials, new FakeTimeProvider());
        return await Assert.ThrowsAsync<ClobApiException>(() => client.CancelAllOrdersAsync());
    }
}
