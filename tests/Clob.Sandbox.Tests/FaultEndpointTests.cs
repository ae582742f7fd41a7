using System.Net;
using System.Text;
using Clob.Sandbox.Endpoints;
using Clob.Sandbox.Faults;

namespace Clob.Sandbox.Tests;

public sealed class FaultEndpointTests : SandboxTest
{
    [Fact]
    public async Task POST_adds_the_fault_of_each_line_and_lists_them()
    {
        var reply = await SendAsync("POST", "/order when=after send=nothing end=reset\r\n\n  /cancel-all times=2 status=502\n");

        Assert.Equal((200, "text/plain; charset=utf-8"), (reply.Status, reply.ContentType));
        Assert.Equal("/order when=after send=nothing end=reset\n/cancel-all times=2 status=502 body=\"\" type=\"\"\n", reply.Body);
        Assert.Equal(["/order", "/cancel-all"], Venue.Faults.Select(fault => fault.Path));
        Assert.Equal(502, (await CancelAsync("/cancel-all")).Status);
    }

    [Fact]
    public async Task POST_with_a_wrong_line_returns_the_error_and_adds_no_fault()
    {
        var reply = await SendAsync("POST", "status=500\ntiems=2");

        Assert.Equal(400, reply.Status);
        Assert.StartsWith("The fault 'tiems=2' is wrong:", reply.Body, StringComparison.Ordinal);
        Assert.Empty(Venue.Faults);
    }

    [Fact]
    public async Task GET_lists_the_faults_that_are_not_used_up()
    {
        await SendAsync("POST", "/cancel-all status=500\n/order times=2 send=nothing");
        await CancelAsync("/cancel-all");

        Assert.Equal("/order times=2 send=nothing\n", (await SendAsync("GET")).Body);
    }

    [Fact]
    public async Task DELETE_removes_all_faults()
    {
        Venue.FailNext(SandboxResponse.Forbidden);

        Assert.Equal((200, ""), ((await SendAsync("DELETE")).Status, (await SendAsync("GET")).Body));
        Assert.Empty(Venue.Faults);
    }

    [Fact]
    public async Task Other_method_is_not_allowed() => Assert.Equal(405, (await SendAsync("PUT")).Status);

    [Fact]
    public async Task No_fault_hits_or_counts_the_endpoint()
    {
        Venue.FailNext(SandboxResponse.Forbidden);

        await SendAsync("GET");

        Assert.Equal(403, (await CancelAsync("/cancel-all")).Status);
        Assert.Equal(["DELETE /cancel-all"], Venue.Requests.Select(request => request.ToString()));
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    [InlineData("192.0.2.1", 403)]
    [InlineData("2001:db8::1", 403)]
    [InlineData(null, 403)]
    public void The_endpoint_serves_only_this_machine(string? from, int status)
    {
        var faults = new FaultList(0);
        faults.Add([new SandboxFault()]);

        var request = new SandboxRequest("DELETE", "/sandbox/faults", [], ReadOnlyMemory<byte>.Empty);
        var response = new FaultEndpoint(faults).Handle(request, from is null ? null : IPAddress.Parse(from));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == 200, faults.Faults.Count == 0);
    }

    private async Task<Reply> SendAsync(string method, string body = "")
    {
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(new HttpMethod(method), new Uri(BaseAddress, "/sandbox/faults"));
        message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        using var response = await client.SendAsync(message);
        return await Reply.ReadAsync(response);
    }
}
