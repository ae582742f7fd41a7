using System.Text;

namespace Clob.Sandbox.Tests;

public sealed class RequestsTests : SandboxTest
{
    [Fact]
    public async Task A_request_is_recorded_as_received()
    {
        var body = "{ \"orderID\":\"0x1\" }\n";
        var sent = new SignedRequest(Account, "/order", body) { Target = "/order?a=%20" };
        await SendAsync(sent);

        var received = Assert.Single(Venue.Requests);
        Assert.Equal("DELETE", received.Method);
        Assert.Equal("/order?a=%20", received.Target);
        Assert.Equal("/order", received.Path);
        Assert.Equal(body, Encoding.UTF8.GetString(received.Body.Span));
        Assert.All(sent.Headers, header => Assert.Equal(header.Value, received.Headers[header.Key]));
    }

    [Fact]
    public async Task Header_names_of_a_request_are_case_insensitive()
    {
        await CancelAsync("/cancel-all");

        Assert.Equal(Account.ApiKey, Venue.Requests[0].Headers["poly_api_key"]);
    }

    [Fact]
    public async Task The_requests_include_refused_failed_and_unknown_ones()
    {
        Venue.FailNext(SandboxResponse.InternalServerError);
        await GetAsync("/first");
        await GetAsync("/second");
        await SendAsync(new SignedRequest(SandboxAccount.CreateExample(9), "/cancel-all"));

        Assert.Equal(["/first", "/second", "/cancel-all"], Venue.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task More_than_1000_requests_drop_the_oldest()
    {
        for (var number = 0; number < 1002; number++)
        {
            await GetAsync($"/{number}");
        }

        Assert.Equal(1000, Venue.Requests.Count);
        Assert.Equal("/2", Venue.Requests[0].Target);
        Assert.Equal("/1001", Venue.Requests[^1].Target);
    }

    [Fact]
    public async Task Bodies_beyond_32_MiB_drop_the_oldest_request()
    {
        var body = new string('x', 4 * 1024 * 1024);
        for (var number = 0; number < 9; number++)
        {
            await SendAsync(new SignedRequest(Account, $"/{number}", body));
        }

        Assert.Equal(8, Venue.Requests.Count);
        Assert.Equal("/1", Venue.Requests[0].Target);
    }

    [Fact]
    public async Task The_text_of_a_request_shows_no_credentials()
    {
        await CancelAsync("/cancel-all");

        Assert.Equal("DELETE /cancel-all", Venue.Requests[0].ToString());
    }
}
