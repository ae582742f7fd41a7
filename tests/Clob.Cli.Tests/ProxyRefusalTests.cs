using System.Net;
using Clob.Cli.Sending;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>A cancel whose connection a proxy refuses says so, and names the proxy without its credentials.</summary>
public sealed class ProxyRefusalTests
{
    private const string Venue = "https://clob.invalid/";

    [Theory]
    [InlineData("407 Proxy Authentication Required", "wants a user name and a password (407). Add both to the address in HTTPS_PROXY, before the host (USER:PASSWORD and an @), or remove the proxy")]
    [InlineData("403 Forbidden", "does not let connections to clob.invalid through (403). Ask its administrator, or remove the proxy")]
    public async Task A_cancel_names_the_proxy_that_refused_the_connection(string status, string words)
    {
        await using var proxy = RawVenue.Answering($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");

        var run = await RunAsync(proxy, "cancel", "0x1", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1"], run.Ids("refused"));
        var line = Assert.Single(run.Error.Split('\n'), line => line.Contains("A proxy refused the connection", StringComparison.Ordinal));
        Assert.StartsWith(
            $"clob: A proxy refused the connection: the proxy {new Uri(proxy.BaseAddress).Authority} {words}",
            line,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancel_all_names_the_proxy_too()
    {
        await using var proxy = RawVenue.Answering("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");

        var run = await RunAsync(proxy, "cancel-all", "--yes");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("A proxy refused the connection", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_the_venue_is_no_refusal_of_a_proxy()
    {
        var address = new Uri(Venue);

        Assert.Null(ProxyRefusal.From(new HttpRequestException(HttpRequestError.ConnectionError, "no"), address));
        Assert.Null(ProxyRefusal.From(new HttpRequestException("no", null, HttpStatusCode.Forbidden), address));
    }

    private static Task<CliRun> RunAsync(RawVenue proxy, params string[] args)
    {
        var address = new UriBuilder(proxy.BaseAddress) { UserName = "me", Password = "hunter2" }.Uri.ToString();
        var variables = Shell.VariablesOf(SandboxAccount.CreateExample());
        variables["HTTPS_PROXY"] = address;
        variables["https_proxy"] = address;
        return ClobProcess.RunAsync(variables, [.. args, "--base-address", Venue]);
    }
}
