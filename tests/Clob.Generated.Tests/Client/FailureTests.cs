using System.Text;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>Every status but 200 is an exception that says what came.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(204)]
    [InlineData(206)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task Status_other_than_200_fails_even_with_the_body_of_an_answer(int status)
    {
        var exception = await FailAsync(Answer.Of(status, """{"canceled":["0x1"],"not_canceled":{}}""", "application/json"));

        Assert.Equal(status, exception.StatusCode);
        Assert.Null(exception.Error);
        Assert.Contains($"status {status} ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "Invalid orderID")]
    [InlineData(400, "Invalid order payload")]
    [InlineData(400, "Too many orders in payload, max allowed: 1000")]
    [InlineData(401, "Unauthorized/Invalid api key")]
    [InlineData(401, "Invalid API key")]
    [InlineData(404, "Order not found")]
    [InlineData(429, "Too Many Requests")]
    [InlineData(500, "Internal server error")]
    [InlineData(503, "Trading is currently disabled. Check polymarket.com for updates")]
    public async Task Error_in_the_documented_shape_gives_its_text(int status, string text)
    {
        var exception = await FailAsync(Answer.Of(status, $$"""{"error":"{{text}}"}""", "application/json"));

        Assert.Equal((status, text, null), (exception.StatusCode, exception.Error, exception.Code));
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_with_a_code_gives_its_code()
    {
        var exception = await FailAsync(Answer.Of(400, """{"error":"text","code":"bad_payload"}""", "application/json"));

        Assert.Equal(("text", "bad_payload"), (exception.Error, exception.Code));
    }

    [Theory]
    [InlineData("""{"error_msg":"words"}""")]
    [InlineData("""{"errorMsg":"words"}""")]
    [InlineData("""{"ERROR":"words"}""")]
    [InlineData("""{"success":false,"errorMsg":"words"}""")]
    [InlineData("""{"error":null,"errorMsg":"words"}""")]
    [InlineData("""{"error":"words","code":5}""")]
    [InlineData("""{"error":"words","retry_after_seconds":"soon"}""")]
    [InlineData(" \n {\"error\":\"words\"} ")]
    public async Task Error_in_another_shape_gives_its_text(string body)
        => Assert.Equal("words", (await FailAsync(Answer.Of(500, body, "application/json"))).Error);

    [Fact]
    public async Task Error_as_JSON_without_content_type_gives_its_text()
        => Assert.Equal("words", (await FailAsync(Answer.Of(400, """{"error":"words"}""", null))).Error);

    [Theory]
    [InlineData("{")]
    [InlineData("""{"error":""")]
    [InlineData("""{"error":5}""")]
    [InlineData("""{"error":null}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""["error"]""")]
    [InlineData("null")]
    [InlineData("nonsense")]
    [InlineData("""{"error":"\ud800"}""")]
    [InlineData("""{"\ud800":"x"}""")]
    public async Task Error_of_broken_or_foreign_JSON_is_called_that(string body)
    {
        var exception = await FailAsync(Answer.Of(500, body, "application/json"));

        Assert.Null(exception.Error);
        Assert.Equal(body, exception.Response);
        Assert.Contains("JSON that is broken or not of a known shape", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html; charset=UTF-8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData(null, null)]
    public async Task Page_of_the_firewall_is_called_that_and_not_read(string? contentType, string? mediaType)
    {
        const string page = "<!DOCTYPE html><html><head><title>Attention Required!</title></head><body></body></html>";

        var exception = await FailAsync(Answer.Of(403, page, contentType));

        Assert.Equal((403, page, mediaType), (exception.StatusCode, exception.Response, exception.ContentType));
        Assert.Null(exception.Error);
        Assert.Contains("an HTML page", exception.Message, StringComparison.Ordinal);
        Assert.Contains("firewall", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_of_html_type_is_a_page_even_where_it_looks_like_JSON()
        => Assert.Null((await FailAsync(Answer.Of(403, """{"error":"x"}""", "text/html"))).Error);

    [Fact]
    public async Task Text_of_a_restart_is_kept_as_it_is()
    {
        var exception = await FailAsync(Answer.Of(425, "service not ready\n", "text/plain; charset=utf-8"));

        Assert.Equal((425, "service not ready", "text/plain"), (exception.StatusCode, exception.Error, exception.ContentType));
        Assert.Equal("service not ready\n", exception.Response);
        Assert.Contains("restarts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_without_a_name_is_not_said_twice()
        => Assert.DoesNotContain("425 (425)", (await FailAsync(Answer.Of(425, "", null))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(204)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Body_that_is_empty_is_called_that(int status)
    {
        var exception = await FailAsync(Answer.Of(status, "", null));

        Assert.Equal((status, "", null, null), (exception.StatusCode, exception.Response, exception.Error, exception.ContentType));
        Assert.Contains("an empty body", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsResponseTruncated);
    }

    [Fact]
    public async Task Text_that_is_long_is_quoted_in_part()
    {
        var exception = await FailAsync(Answer.Of(502, new string('x', 2000), "text/plain"));

        Assert.InRange(exception.Message.Length, 400, 1000);
        Assert.Equal(2000, exception.Response!.Length);
        Assert.False(exception.IsResponseTruncated);
    }

    [Fact]
    public async Task Error_text_that_is_long_does_not_fill_the_message()
    {
        var exception = await FailAsync(Answer.Of(502, $$"""{"error":"{{new string('x', 10_000)}}"}""", "application/json"));

        Assert.InRange(exception.Message.Length, 50, 1000);
    }

    [Fact]
    public async Task Body_that_is_huge_is_read_up_to_a_bound()
    {
        var body = new RepeatingStream('x', length: 1L << 40);

        var exception = await FailAsync(Answer.Of(502, body, "text/plain"));

        Assert.Equal((502, 16 * 1024), (exception.StatusCode, exception.Response!.Length));
        Assert.True(exception.IsResponseTruncated);
        Assert.InRange(body.Taken, 1, 64 * 1024);
    }

    [Theory]
    [InlineData(16 * 1024, false)]
    [InlineData((16 * 1024) + 1, true)]
    public async Task Body_at_the_bound_is_whole_and_above_it_is_not(int length, bool isTruncated)
    {
        var exception = await FailAsync(Answer.Of(502, new string('x', length), "text/plain"));

        Assert.Equal((16 * 1024, isTruncated), (exception.Response!.Length, exception.IsResponseTruncated));
    }

    [Fact]
    public async Task Body_that_breaks_off_is_shown_as_far_as_it_came()
    {
        var exception = await FailAsync(Answer.Of(500, new BrokenStream(Encoding.UTF8.GetBytes("""{"error":"Inter""")), "application/json"));

        Assert.Equal((500, """{"error":"Inter"""), (exception.StatusCode, exception.Response));
        Assert.True(exception.IsResponseTruncated);
    }

    [Fact]
    public async Task Redirect_says_to_check_the_base_address()
    {
        var exception = await FailAsync(Answer.Of(302, "", null).With("Location", "https://elsewhere.test/"));

        Assert.Contains("redirect is not followed", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("base address", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(504, true)]
    [InlineData(503, false)]
    [InlineData(400, false)]
    [InlineData(429, false)]
    public async Task Outcome_is_called_unknown_where_it_is(int status, bool isUnknown)
        => Assert.Equal(isUnknown, (await FailAsync(Answer.Of(status, "", null))).Message.Contains("unknown", StringComparison.Ordinal));

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public async Task Unauthorized_tells_how_far_the_clocks_are_apart(int seconds)
    {
        var date = DateTimeOffset.FromUnixTimeSeconds(FakeClock.StartSecond + seconds).ToString("R");

        var exception = await FailAsync(Answer.Of(401, """{"error":"Invalid API key"}""", "application/json").With("Date", date));

        Assert.Contains("clock is 90 s away", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unauthorized_without_a_date_does_not_judge_the_clock()
        => Assert.DoesNotContain("s away", (await FailAsync(Answer.Of(401, "", null))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Operation_that_failed_is_named()
    {
        var exception = await FailAsync(Answer.Of(500, "", null));

        Assert.Same(ClobOperations.CancelAllOrders, exception.Operation);
        Assert.StartsWith("cancelAllOrders: ", exception.Message, StringComparison.Ordinal);
    }

    private static Task<ClobApiException> FailAsync(HttpResponseMessage answer)
        => Assert.ThrowsAsync<ClobApiException>(() => Example.Client(new RecordingHandler(_ => answer)).CancelAllOrdersAsync());
}
