using System.Net;
using Clob.Cli.Doctor;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>A proxy that does not let the connection through is blamed itself, and not the venue's certificate.</summary>
public sealed class DoctorProxyTests
{
    private static readonly Uri Venue = new("https://clob.invalid/");

    [Theory]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", "wants a user name and a password (407)")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "does not let connections to clob.invalid through (403)")]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "opens no way to clob.invalid (status 502)")]
    [InlineData("", "gives no answer")]
    [InlineData("SSH-2.0-nothing at all\r\n", "not HTTP")]
    public async Task A_proxy_that_refuses_is_named_with_its_answer(string answer, string found)
    {
        await using var proxy = RawVenue.Answering(answer);

        var findings = await ExamineAsync(proxy);

        Assert.Equal(FindingState.Ok, Of(findings, "connection").State);
        Assert.Equal(FindingState.Failed, Of(findings, "proxy").State);
        Assert.Contains(found, Of(findings, "proxy").Found, StringComparison.Ordinal);
        Assert.Equal(FindingState.Skipped, Of(findings, "TLS").State);
        Assert.DoesNotContain(findings, finding => $"{finding.Found} {finding.Advice}".Contains("certificate", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_proxy_that_never_answers_is_named()
    {
        using var patience = new CancellationTokenSource();
        await using var proxy = RawVenue.Silent(patience.Cancel);

        var findings = await ExamineAsync(proxy, patience.Token);

        Assert.Contains("gives no answer: no answer within 10 s", Of(findings, "proxy").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_opens_the_way_is_not_blamed_for_what_is_behind_it()
    {
        await using var proxy = RawVenue.Answering("HTTP/1.1 200 OK\r\n\r\nthis is no TLS record");

        var findings = await ExamineAsync(proxy);

        Assert.Equal(FindingState.Ok, Of(findings, "proxy").State);
        Assert.Equal(FindingState.Failed, Of(findings, "TLS").State);
        Assert.Contains("does not speak TLS", Of(findings, "TLS").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_of_the_environment_is_examined_by_the_real_program()
    {
        await using var proxy = RawVenue.Answering("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
        var variables = new Dictionary<string, string> { ["HTTPS_PROXY"] = proxy.BaseAddress, ["https_proxy"] = proxy.BaseAddress };

        var run = await ClobProcess.RunAsync(variables, "doctor", "--base-address", Venue.ToString());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("wants a user name and a password (407)", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("certificate", run.Out, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(RawVenue proxy, CancellationToken patience = default)
    {
        using var connection = new TimedConnection(Venue);
        connection.Handler.Proxy = new WebProxy(proxy.BaseAddress);
        using var client = new HttpClient(connection.Handler, disposeHandler: false);

        var failure = await Record.ExceptionAsync(() => client.GetAsync(Venue, patience));

        return ConnectionChecks.Run(Venue, connection, failure);
    }

    private static Finding Of(IReadOnlyList<Finding> findings, string check) => findings.Single(finding => finding.Check == check);
}
