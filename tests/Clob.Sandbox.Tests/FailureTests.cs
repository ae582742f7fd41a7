namespace Clob.Sandbox.Tests;

public sealed class FailureTests : SandboxTest
{
    [Fact]
    public async Task The_forbidden_response_is_an_HTML_page()
    {
        var reply = await CancelAfterAsync(SandboxResponse.Forbidden);

        Assert.Equal(403, reply.Status);
        Assert.Equal("text/html; charset=UTF-8", reply.ContentType);
        Assert.StartsWith("<!DOCTYPE html>", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_not_ready_response_is_plain_text()
    {
        var reply = await CancelAfterAsync(SandboxResponse.NotReady());

        Assert.Equal(425, reply.Status);
        Assert.Equal("text/plain; charset=utf-8", reply.ContentType);
        Assert.Equal("service not ready", reply.Body);
        Assert.DoesNotContain("Retry-After", reply.Headers.Keys);
    }

    [Theory]
    [InlineData(2000, "2")]
    [InlineData(2001, "3")]
    [InlineData(0, "0")]
    public async Task The_not_ready_response_rounds_the_wait_up_to_seconds(int milliseconds, string expected)
    {
        var reply = await CancelAfterAsync(SandboxResponse.NotReady(TimeSpan.FromMilliseconds(milliseconds)));

        Assert.Equal(expected, reply.Headers["Retry-After"]);
    }

    [Fact]
    public async Task The_too_many_requests_response_has_the_rate_limit_headers()
    {
        var reset = DateTimeOffset.FromUnixTimeSeconds(Now + 5);

        var reply = await CancelAfterAsync(SandboxResponse.TooManyRequests(TimeSpan.FromSeconds(5), reset, remaining: -3, tier: "Gold"));

        reply.AssertRefused(429, "Too Many Requests");
        Assert.Equal("5", reply.Headers["Retry-After"]);
        Assert.Equal("-3", reply.Headers["Poly-RateLimit-Remaining"]);
        Assert.Equal("1720000005", reply.Headers["Poly-RateLimit-Reset"]);
        Assert.Equal("Gold", reply.Headers["Poly-RateLimit-Tier"]);
    }

    [Fact]
    public async Task The_internal_server_error_has_status_500()
        => (await CancelAfterAsync(SandboxResponse.InternalServerError)).AssertRefused(500, "Internal server error");

    [Fact]
    public async Task The_trading_disabled_response_has_status_503()
        => (await CancelAfterAsync(SandboxResponse.TradingDisabled))
            .AssertRefused(503, "Trading is currently disabled. Check polymarket.com for updates");

    [Fact]
    public async Task Any_error_can_be_the_next_response()
        => (await CancelAfterAsync(SandboxResponse.Error(418, "a \"teapot\""))).AssertRefused(418, "a \"teapot\"");

    [Fact]
    public async Task An_empty_response_has_no_body_and_no_content_type()
    {
        var reply = await CancelAfterAsync(new SandboxResponse(502, null, ""));

        Assert.Equal(502, reply.Status);
        Assert.Null(reply.ContentType);
        Assert.Empty(reply.Body);
    }

    [Fact]
    public async Task A_request_that_fails_cancels_nothing()
    {
        var order = Order();
        Venue.FailNext(SandboxResponse.InternalServerError);

        await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task The_next_response_goes_to_an_unsigned_request_too()
    {
        Venue.FailNext(SandboxResponse.Forbidden);

        Assert.Equal(403, (await GetAsync("/time")).Status);
    }

    [Fact]
    public async Task Several_next_responses_are_sent_in_turn_and_each_once()
    {
        Venue.FailNext(SandboxResponse.NotReady());
        Venue.FailNext(SandboxResponse.InternalServerError);

        Assert.Equal(425, (await CancelAsync("/cancel-all")).Status);
        Assert.Equal(500, (await CancelAsync("/cancel-all")).Status);
        Assert.Equal(200, (await CancelAsync("/cancel-all")).Status);
    }

    [Theory]
    [InlineData(500, "order not found", 404)]
    [InlineData(500, "Market Not Found in cache", 404)]
    [InlineData(500, "unauthorized: bad key", 401)]
    [InlineData(503, "Unauthorized/Invalid api key", 401)]
    [InlineData(500, "context canceled", 400)]
    [InlineData(500, "something else", 500)]
    public async Task Words_in_the_text_of_an_error_overrule_its_status(int status, string text, int expected)
        => (await CancelAfterAsync(SandboxResponse.Error(status, text))).AssertRefused(expected, text);

    [Fact]
    public async Task A_body_with_such_words_keeps_its_status()
        => Assert.Equal(500, (await CancelAfterAsync(new SandboxResponse(500, "application/json", """{"error":"not found"}"""))).Status);

    private Task<Reply> CancelAfterAsync(SandboxResponse failure)
    {
        Venue.FailNext(failure);
        return CancelAsync("/cancel-all");
    }
}
