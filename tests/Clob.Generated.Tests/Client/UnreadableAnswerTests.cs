using System.Text;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>A 200 that cannot be read is no success: what was done is unknown.</summary>
public sealed class UnreadableAnswerTests
{
    [Theory]
    [InlineData("", "application/json", "an empty body")]
    [InlineData("  \r\n", "application/json", "an empty body")]
    [InlineData("null", "application/json", "JSON that is broken")]
    [InlineData("\"OK\"", "application/json", "JSON that is broken")]
    [InlineData("[]", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":["0x1"]""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":["0x1"]} trailing""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":"0x1"}""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":[1]}""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":["\ud800"]}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"0x1":{"reason":"x"}}}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"\ud800":"x"}}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"0x1":"in flight","0x1":"Order already canceled"}}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"0x1":"Order already canceled","0x2":"x","0\u00781":"in flight"}}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"0x1":null,"0x1":"in flight"}}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"0x1":"in flight","0x1":"IN FLIGHT"}}""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":["0x1"],"canceled":[]}""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":["0x1"],"not_canceled":{},"canceled":["0x1"]}""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":null,"canceled":["0x1"]}""", "application/json", "JSON that is broken")]
    [InlineData("""{"canceled":[],"cance\u006ced":["0x1"]}""", "application/json", "JSON that is broken")]
    [InlineData("""{"not_canceled":{"0x1":"in flight"},"canceled":[],"not_canceled":{}}""", "application/json", "JSON that is broken")]
    [InlineData("<!DOCTYPE html><html></html>", "text/html; charset=UTF-8", "an HTML page")]
    [InlineData("<html></html>", "application/json", "an HTML page")]
    [InlineData("not json", null, "the text \"not json\"")]
    public async Task Answer_that_cannot_be_read_is_a_failure_with_status_200(string body, string? contentType, string kind)
    {
        var exception = await FailAsync(Answer.Of(200, body, contentType));

        Assert.Equal(200, exception.StatusCode);
        Assert.Equal(body, exception.Response);
        Assert.Contains(kind, exception.Message, StringComparison.Ordinal);
        Assert.Contains("unknown", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"x","canceled":[],"not_canceled":{}}""", "x")]
    [InlineData("""{"canceled":[],"not_canceled":{},"error":"x"}""", "x")]
    [InlineData("""{"canceled":null,"not_canceled":null,"error":"x"}""", "x")]
    [InlineData("""{"canceled":[null],"error":"x"}""", "x")]
    [InlineData("""{"not_canceled":{},"error_msg":"x"}""", "x")]
    [InlineData("""{"canceled":[],"errorMsg":"x"}""", "x")]
    [InlineData("""{"canceled":[],"message":"x"}""", "x")]
    [InlineData("""{"canceled":[],"err\u006fr":"x"}""", "x")]
    [InlineData("""{"canceled":[],"error":{"message":"x"}}""", "x")]
    [InlineData("""{"canceled":[],"errors":[{"message":"x"}]}""", "x")]
    [InlineData("""{"canceled":[],"not_canceled":{},"code":"failed"}""", null)]
    [InlineData("""{"canceled":[],"not_canceled":{},"code":503}""", null)]
    [InlineData("""{"canceled":[],"not_canceled":{},"error":true}""", null)]
    [InlineData("""{"canceled":[],"not_canceled":{},"success":false}""", null)]
    public async Task Answer_that_tells_of_an_error_beside_collections_without_ids_is_a_failure_with_status_200(string body, string? error)
    {
        foreach (var operationId in FourCalls.Ids)
        {
            var client = Example.Client(new RecordingHandler(_ => Answer.Of(200, body, "application/json")));

            var exception = await Assert.ThrowsAsync<ClobApiException>(() => client.CallAsync(operationId));

            Assert.Equal((200, error, body, true), (exception.StatusCode, exception.Error, exception.Response, exception.IsOutcomeUnknown));
        }
    }

    [Theory]
    [InlineData("""{"error":"Internal server error"}""", "Internal server error")]
    [InlineData("""{"errorMsg":"no"}""", "no")]
    [InlineData("""{"success":true}""", null)]
    [InlineData("""{"data":{"canceled":["0x1"]}}""", null)]
    [InlineData("""{"Canceled":["0x1"]}""", null)]
    public async Task Answer_with_none_of_its_members_is_a_failure_with_status_200(string body, string? error)
    {
        var exception = await FailAsync(Answer.Of(200, body, "application/json"));

        Assert.Equal((200, error, body), (exception.StatusCode, exception.Error, exception.Response));
    }

    [Fact]
    public async Task Answer_of_invalid_UTF8_is_a_failure_with_status_200()
    {
        byte[] body = [.. """{"canceled":["""u8, (byte)'"', 0xff, 0xfe, (byte)'"', .. "]}"u8];

        Assert.Equal(200, (await FailAsync(Answer.Of(200, body, "application/json"))).StatusCode);
    }

    [Fact]
    public async Task Answer_that_breaks_off_is_a_failure_with_status_200_that_tells_the_cause()
    {
        var exception = await FailAsync(Answer.Of(200, new BrokenStream("""{"canceled":["0x1","""u8.ToArray())));

        Assert.Equal(200, exception.StatusCode);
        Assert.IsType<IOException>(exception.InnerException, exactMatch: false);
        Assert.Equal("""{"canceled":["0x1",""", exception.Response);
        Assert.True(exception.IsResponseTruncated);
    }

    [Fact]
    public async Task Answer_that_breaks_off_after_whole_JSON_is_still_a_failure()
    {
        var exception = await FailAsync(Answer.Of(200, new BrokenStream(Encoding.UTF8.GetBytes(Answer.Empty))));

        Assert.Equal(200, exception.StatusCode);
        Assert.True(exception.IsResponseTruncated);
    }

    [Fact]
    public async Task Answer_that_breaks_off_at_once_is_a_failure_with_status_200()
    {
        var exception = await FailAsync(Answer.Of(200, new BrokenStream([])));

        Assert.Equal((200, ""), (exception.StatusCode, exception.Response));
    }

    [Fact]
    public async Task Answer_without_end_is_given_up_at_a_bound()
    {
        var body = new RepeatingStream(' ', length: 1L << 40);

        var exception = await FailAsync(Answer.Of(200, body));

        Assert.Equal(200, exception.StatusCode);
        Assert.True(exception.IsResponseTruncated);
        Assert.InRange(body.Taken, 1, 256 * 1024 * 1024);
    }

    [Fact]
    public async Task Answer_that_is_long_and_unreadable_is_shown_in_part()
    {
        var exception = await FailAsync(Answer.Of(200, "<html>" + new string('x', 100_000), "text/html"));

        Assert.Equal(16 * 1024, exception.Response!.Length);
        Assert.True(exception.IsResponseTruncated);
    }

    private static Task<ClobApiException> FailAsync(HttpResponseMessage answer)
        => Assert.ThrowsAsync<ClobApiException>(() => Example.Client(new RecordingHandler(_ => answer)).CancelAllOrdersAsync());
}
