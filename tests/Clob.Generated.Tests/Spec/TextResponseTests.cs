using System.Text;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

/// <summary>A response that is no JSON is returned as the text that it is.</summary>
public sealed class TextResponseTests
{
    [Theory]
    [InlineData("OK", "text/plain")]
    [InlineData("", "text/plain")]
    [InlineData(" \"quoted\" \r\n", "text/plain; charset=utf-8")]
    [InlineData("a,b\n1,Ωé", "text/csv")]
    [InlineData("null", null)]
    [InlineData("""{"error":"x"}""", "text/plain")]
    public async Task The_body_is_returned_as_it_is(string body, string? contentType)
    {
        Assert.Equal(body, await CallAsync(Answer.Of(200, body, contentType)));
        Assert.Equal(body, await Example.Client(new RecordingHandler(_ => Answer.Of(200, body, contentType))).CallAsync(Request));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_it()
        => Assert.Equal("OK", await CallAsync(Answer.Of(200, [.. Encoding.UTF8.Preamble, .. "OK"u8], "text/plain")));

    [Fact]
    public async Task What_is_not_UTF_8_cannot_be_read()
    {
        var exception = await Assert.ThrowsAsync<ClobApiException>(() => CallAsync(Answer.Of(200, [0x4f, 0xff], "text/plain")));

        Assert.Equal(200, exception.StatusCode);
        Assert.True(exception.IsOutcomeUnknown);
    }

    [Fact]
    public async Task What_breaks_off_cannot_be_read()
        => Assert.True((await Assert.ThrowsAsync<ClobApiException>(
            () => CallAsync(Answer.Of(200, new BrokenStream("OK"u8.ToArray()), "text/plain")))).IsOutcomeUnknown);

    [Fact]
    public async Task An_echo_of_a_signed_request_is_taken_out()
    {
        var network = new RecordingHandler(sent => Answer.Of(200, $"got {Example.Passphrase} and {sent.Signature}.", "text/plain"));

        Assert.Equal("got [redacted] and [redacted].", await Example.RetryingClient(network, new FakeClock()).CallAsync(Request));
    }

    [Fact]
    public async Task An_echo_in_JSON_that_is_one_text_is_taken_out()
    {
        var network = new RecordingHandler(_ => Answer.Of(200, $"\"got {Example.Passphrase}\"", "application/json"));

        Assert.Equal(
            "got [redacted]",
            await Example.RetryingClient(network, new FakeClock()).CallAsync(SampleCalls.Request(SampleCalls.Operation(200), SampleJson.Default.String)));
    }

    [Fact]
    public async Task A_call_that_is_not_signed_has_nothing_to_take_out()
    {
        var operation = SampleCalls.Operation(200) with { Authentication = ClobAuthentication.None };
        var network = new RecordingHandler(_ => Answer.Of(200, Example.Passphrase, "text/plain"));

        Assert.Equal(
            Example.Passphrase,
            await Example.RetryingClient(network, new FakeClock()).CallAsync(SampleCalls.Request<string>(operation, null)));
    }

    [Fact]
    public async Task An_error_is_told_as_for_every_call()
    {
        var exception = await Assert.ThrowsAsync<ClobApiException>(() => CallAsync(Answer.Of(404, """{"error":"unknown"}""", "application/json")));

        Assert.Equal((404, "unknown", false), (exception.StatusCode, exception.Error, exception.IsOutcomeUnknown));
    }

    private static ClobRequest<string> Request => SampleCalls.Request<string>(SampleCalls.Operation(200), responseType: null);

    private static Task<string> CallAsync(HttpResponseMessage answer)
        => Example.RetryingClient(new RecordingHandler(_ => answer), new FakeClock()).CallAsync(Request);
}
