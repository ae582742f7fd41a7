namespace Clob.Sandbox.Tests;

public sealed class OtherEndpointTests : SandboxTest
{
    [Fact]
    public async Task The_time_is_the_clock_in_unix_seconds_as_a_bare_integer()
    {
        var reply = await GetAsync("/time");

        Assert.Equal(200, reply.Status);
        Assert.Equal("application/json", reply.ContentType);
        Assert.Equal("1720000000", reply.Body);
    }

    [Fact]
    public async Task The_ok_response_is_a_JSON_string()
    {
        var reply = await GetAsync("/ok");

        Assert.Equal(200, reply.Status);
        Assert.Equal("\"OK\"", reply.Body);
    }

    [Theory]
    [InlineData(false, """{"closed_only":false}""")]
    [InlineData(true, """{"closed_only":true}""")]
    public async Task The_closed_only_status_needs_a_signature(bool isClosedOnly, string body)
    {
        Venue.ClosedOnly = isClosedOnly;

        var reply = await SendAsync(new SignedRequest(Account, "/auth/ban-status/closed-only", method: "GET"));

        Assert.Equal((200, body), (reply.Status, reply.Body));
        Assert.Equal(401, (await GetAsync("/auth/ban-status/closed-only")).Status);
    }

    [Theory]
    [InlineData("DELETE", "/")]
    [InlineData("DELETE", "/orders/")]
    [InlineData("DELETE", "/Order")]
    [InlineData("DELETE", "/%6Frder")]
    [InlineData("DELETE", "//order")]
    [InlineData("DELETE", "/a/../order")]
    [InlineData("DELETE", "/clob/order")]
    [InlineData("POST", "/order")]
    [InlineData("GET", "/cancel-all")]
    [InlineData("DELETE", "/time")]
    public async Task An_unknown_path_or_method_is_not_found(string method, string path)
    {
        var order = Order();

        var reply = await SendAsync(new SignedRequest(Account, path, OrderBody(order.Id), method: method));

        Assert.Equal(404, reply.Status);
        Assert.EndsWith("not found", reply.Error, StringComparison.Ordinal);
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task A_body_beyond_4_MiB_is_refused_unread()
    {
        using var connection = await RawConnection.OpenAsync(BaseAddress);

        await connection.SendHeadAsync(new SignedRequest(Account, "/orders", new string('x', (4 * 1024 * 1024) + 1)));

        Assert.StartsWith("HTTP/1.1 413 ", (await connection.ReceiveToEndAsync()).Text, StringComparison.Ordinal);
    }
}
