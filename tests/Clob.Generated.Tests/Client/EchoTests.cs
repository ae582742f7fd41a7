using System.Text;
using System.Text.Json;
using Clob.Http;
using Clob.Tests.Fuzzing;
using Clob.Tests.Secrets;
using Clob.Tests.Support;

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
        var network = new RecordingHandler(
            _ => Answer.Of(401, JsonSerializer.Serialize(new { error = "got " + passphrase }), "application/json"));

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
        var clock = new FakeClock();
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

    public static TheoryData<string, int> DisguisesAndStatuses { get; } = [];

    static EchoTests()
    {
        foreach (var way in Disguise.Names)
        {
            DisguisesAndStatuses.Add(way, 200);
            DisguisesAndStatuses.Add(way, 401);
            DisguisesAndStatuses.Add(way, 502);
        }
    }

    [Theory]
    [MemberData(nameof(DisguisesAndStatuses))]
    public async Task Failure_echo_in_any_disguise_is_taken_out(string way, int status)
    {
        var network = new RecordingHandler(sent => Answer.Of(
            status,
            $"head {Disguise.Apply(way, Example.Passphrase)} | {Disguise.Apply(way, sent.Signature)} | "
            + $"{Disguise.Apply(way, Example.ApiKey)} tail",
            "text/plain"));

        var exception = await FailAsync(network, Example.Credentials);

        foreach (var secret in (string[])[Example.Passphrase, Example.ApiKey, Assert.Single(network.Requests).Signature])
        {
            AssertNothingOf(exception, Disguise.Apply(way, secret));
        }

        Assert.Matches("(?s)^head .{0,9}\\[redacted\\].* tail$", exception.Response);
    }

    [Fact]
    public async Task Failure_echo_of_the_API_key_and_of_the_secret_is_taken_out()
    {
        var network = new RecordingHandler(_ => Answer.Of(401, $$"""{"error":"no {{Example.ApiKey}} {{Example.Secret}}"}""", "application/json"));

        Assert.Equal("no [redacted] [redacted]", (await FailAsync(network, Example.Credentials)).Error);
    }

    [Fact]
    public async Task Failure_echo_of_the_address_stays()
    {
        var network = new RecordingHandler(_ => Answer.Of(401, $$"""{"error":"no {{Example.Address}}"}""", "application/json"));

        Assert.Equal($"no {Example.Address}", (await FailAsync(network, Example.Credentials)).Error);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("JSON, every character")]
    [InlineData("base64")]
    public async Task Failure_echo_that_the_bound_of_a_body_cuts_leaves_no_half(string way)
    {
        var disguised = Disguise.Apply(way, Example.Passphrase);
        // Fewer characters than these are also in the numbers of a stack trace.
        for (var before = disguised.Length; before >= 4; before -= 7)
        {
            var body = new string('.', (16 * 1024) - before) + disguised + new string('.', 20_000);
            var network = new RecordingHandler(_ => Answer.Of(502, body, "text/plain"));

            var exception = await FailAsync(network, Example.Credentials);

            AssertNothingOf(exception, disguised[..Math.Min(before, 12)]);
            Assert.InRange(exception.Response!.Length, 15_900, 16 * 1024);
            Assert.True(exception.IsResponseTruncated);
        }
    }

    [Fact]
    public async Task Failure_echo_that_the_bound_of_a_message_cuts_leaves_no_half()
    {
        // Fewer characters than these are also in the numbers of a stack trace.
        for (var before = 64; before >= 4; before--)
        {
            var text = new string('.', 500 - before) + Example.Passphrase + new string('.', 500);
            var network = new RecordingHandler(_ => Answer.Of(401, $$"""{"error":"{{text}}"}""", "application/json"));

            AssertNothingOf(await FailAsync(network, Example.Credentials), Example.Passphrase[..Math.Min(before, 8)]);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    public async Task Failure_echo_in_a_body_that_breaks_off_leaves_no_half(int status)
    {
        for (var length = 4; length <= Example.Passphrase.Length; length++)
        {
            var sent = $$"""{"error":"got {{Example.Passphrase[..length]}}""";
            var network = new RecordingHandler(_ => Answer.Of(status, new BrokenStream(Encoding.UTF8.GetBytes(sent)), "application/json"));

            Assert.Equal("{\"error\":\"got [redacted]", (await FailAsync(network, Example.Credentials)).Response);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Failure_echo_in_what_a_body_throws_is_taken_out(int status)
    {
        Exception[] exceptions =
        [
            new HttpRequestException(Example.Passphrase),
            new TimeoutException(Example.Passphrase),
            new OperationCanceledException(Example.Passphrase),
        ];
        foreach (var thrown in exceptions)
        {
            var network = new RecordingHandler(
                _ => Answer.Of(status, new HostileStream("{"u8.ToArray(), _ => throw thrown), "application/json"));

            var exception = await FailAsync(network, Example.Credentials);

            AssertNothingOf(exception, Example.Passphrase);
            Assert.Equal((status, true), (exception.StatusCode, exception.IsOutcomeUnknown));
        }
    }

    [Fact]
    public async Task Failure_echo_as_the_content_type_is_taken_out()
    {
        var network = new RecordingHandler(
            sent => Answer.Of(502, "x", $"text/{sent.Signature.TrimEnd('=')}; charset={Example.Passphrase}"));

        var exception = await FailAsync(network, Example.Credentials);

        Assert.Equal("text/redacted", exception.ContentType);
    }

    [Fact]
    public async Task Failure_echo_beside_the_content_type_leaves_the_type()
    {
        var network = new RecordingHandler(_ => Answer.Of(403, "<html></html>", $"text/html; charset={Example.Passphrase}"));

        Assert.Equal("text/html", (await FailAsync(new ClobSigningHandler(network), Example.Credentials)).ContentType);
    }

    [Fact]
    public async Task Failure_control_characters_of_the_server_are_escaped_in_the_message_and_kept_in_the_response()
    {
        const string text = "\u001B[2Jdone\r\nWARN \u202Eall good\u2028";
        var network = new RecordingHandler(_ => Answer.Of(502, text, "text/plain"));

        var exception = await FailAsync(network, Example.Credentials);

        Assert.Contains(@"\u001B[2Jdone\u000D\u000AWARN \u202Eall good", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(exception.Message, character => char.IsControl(character) || character is '\u202E' or '\u2028');
        Assert.Equal(text, exception.Response);
    }

    [Fact]
    public async Task Reason_that_echoes_the_request_is_cleaned_and_the_others_stay()
    {
        var network = new RecordingHandler(sent => Answer.Ok(
            $$"""{"canceled":["0x1"],"not_canceled":{"0x2":"bad {{sent.Signature}}","0x3":"Order not found","0x4":"{{Disguise.Apply("JSON, every character", Example.Passphrase)}}","0x5":null} }"""));

        var answer = await Example.Client(network).CancelAllOrdersAsync();

        Assert.Equal(["0x1"], answer.Canceled);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["0x2"] = "bad [redacted]",
                ["0x3"] = "Order not found",
                ["0x4"] = "[redacted]",
                ["0x5"] = "",
            },
            answer.NotCanceled);
    }

    [Fact]
    public async Task Id_that_is_no_id_and_echoes_the_request_is_cleaned()
    {
        var network = new RecordingHandler(sent => Answer.Ok($$"""{"canceled":["{{sent.Signature}}","0x1"],"not_canceled":{"{{Example.Passphrase}}":"no"} }"""));

        var answer = await Example.Client(network).CancelAllOrdersAsync();

        Assert.Equal(["[redacted]", "0x1"], answer.Canceled);
        Assert.Equal(["[redacted]"], answer.NotCanceled.Keys);
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
        => body.Replace("PHRASE", Example.Passphrase, StringComparison.Ordinal)
            .Replace("SIGNATURE", sent.Signature, StringComparison.Ordinal);

    private static void AssertNothingOf(ClobApiException exception, string secret)
    {
        Assert.All(
            new[] { exception.Message, exception.Response, exception.Error, exception.Code, exception.ToString() },
            text => Assert.DoesNotContain(secret, text ?? "", StringComparison.Ordinal));
    }

    private static async Task<ClobApiException> FailAsync(HttpMessageHandler network, ApiCredentials credentials)
    {
        using var httpClient = new HttpClient(network) { BaseAddress = Example.BaseAddress };
        using var client = new ClobClient(httpClient, credentials, new FakeClock());
        return await Assert.ThrowsAsync<ClobApiException>(() => client.CancelAllOrdersAsync());
    }
}
