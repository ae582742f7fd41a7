using System.Net;
using Clob.Cli.Doctor;
using Clob.Cli.Findings;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>A proxy that does not let the connection through is blamed itself, and not the venue's certificate.</summary>
public sealed class DoctorProxyTests
{
    private static readonly Uri Venue = new("https://clob.invalid/");

    [Theory]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", "wants a user name and a password (407)")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "does not let connections to clob.invalid through (403)")]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "opens no connection to clob.invalid (status 502)")]
    [InlineData("", "sends no response")]
    [InlineData("SSH-2.0-nothing at all\r\n", "not HTTP")]
    public async Task A_proxy_that_refuses_is_named_with_its_response(string response, string found)
    {
        await using var proxy = RawVenue.Answering(response);

        var findings = await ExamineAsync(proxy);

        Assert.Equal(FindingState.Ok, Of(findings, "connection").State);
        Assert.Equal(FindingState.Failed, Of(findings, "proxy").State);
        Assert.Contains(found, Of(findings, "proxy").Found, StringComparison.Ordinal);
        Assert.Equal(FindingState.Skipped, Of(findings, "TLS").State);
        Assert.DoesNotContain(
            findings, finding => $"{finding.Found} {finding.Advice}".Contains("certificate", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_proxy_that_never_responds_is_named()
    {
        using var patience = new CancellationTokenSource();
        await using var proxy = RawVenue.Silent(patience.Cancel);

        var findings = await ExamineAsync(proxy, patience.Token);

        Assert.Contains("sends no response: no response within 10 s", Of(findings, "proxy").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_opens_the_connection_is_not_blamed_for_what_is_behind_it()
    {
        await using var proxy = RawVenue.Answering("HTTP/1.1 200 OK\r\n\r\nthis is no TLS record");

        var findings = await ExamineAsync(proxy);

        Assert.Equal(FindingState.Ok, Of(findings, "proxy").State);
        Assert.Equal(FindingState.Failed, Of(findings, "TLS").State);
        Assert.Contains("does not speak TLS", Of(findings, "TLS").Advice, StringComparison.Ordinal);
    }

    public static TheoryData<string> Kinds => ["http", "socks5", "https"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_proxy_of_any_kind_that_opens_the_connection_is_ok(string kind)
    {
        await using var proxy = ProxyOf(kind);

        var findings = await ExamineAsync(WithPassword(proxy.Address), doesTrust: true);

        Assert.Equal(["name", "connection", "proxy", "TLS"], findings.Select(finding => finding.Check));
        Assert.All(findings, finding => Assert.Equal(FindingState.Ok, finding.State));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_proxy_that_opens_the_connection_is_not_blamed_for_the_certificate_behind_it(string kind)
    {
        await using var proxy = ProxyOf(kind);

        var findings = await ExamineAsync(WithPassword(proxy.Address));

        Assert.Equal(FindingState.Ok, Of(findings, "proxy").State);
        Assert.Contains("certificate is not accepted", Of(findings, "TLS").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_whose_own_certificate_is_not_trusted_is_named()
    {
        await using var proxy = TunnelProxy.Secured();

        var findings = await ExamineAsync(WithPassword(proxy.Address));

        Assert.StartsWith("the certificate of the proxy 127.0.0.1:", Of(findings, "proxy").Found, StringComparison.Ordinal);
        Assert.Equal(FindingState.Skipped, Of(findings, "TLS").State);
    }

    [Fact]
    public async Task A_proxy_that_speaks_TLS_and_refuses_is_named_with_its_response()
    {
        await using var proxy = TunnelProxy.Secured("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");

        var findings = await ExamineAsync(WithPassword(proxy.Address), doesTrust: true);

        Assert.Contains("does not let connections to clob.invalid through (403)", Of(findings, "proxy").Found, StringComparison.Ordinal);
        Assert.Equal(FindingState.Skipped, Of(findings, "TLS").State);
    }

    [Fact]
    public async Task A_proxy_that_cannot_be_found_is_called_a_proxy()
    {
        var findings = await ExamineAsync(new WebProxy("http://me:hunter2@nosuchproxy.invalid:3128"));

        var finding = Of(findings, "name");
        Assert.Equal(FindingState.Failed, finding.State);
        Assert.StartsWith(
            "nosuchproxy.invalid, the proxy of the environment (HTTPS_PROXY, ALL_PROXY), cannot be found",
            finding.Found,
            StringComparison.Ordinal);
        Assert.Contains("remove the proxy from the environment", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_where_no_program_listens_is_called_a_proxy()
    {
        var findings = await ExamineAsync(new WebProxy(await RawVenue.GoneAsync()));

        var finding = Of(findings, "connection");
        Assert.Equal(FindingState.Failed, finding.State);
        Assert.Contains(
            "of 127.0.0.1, the proxy of the environment (HTTPS_PROXY, ALL_PROXY), cannot be reached",
            finding.Found,
            StringComparison.Ordinal);
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

    private static TunnelProxy ProxyOf(string kind) => kind switch
    {
        "http" => TunnelProxy.Challenging(),
        "socks5" => TunnelProxy.Socks(),
        _ => TunnelProxy.Secured(),
    };

    private static WebProxy WithPassword(Uri proxy) => new(proxy) { Credentials = new NetworkCredential("me", "hunter2") };

    private static Task<IReadOnlyList<Finding>> ExamineAsync(RawVenue proxy, CancellationToken patience = default)
        => ExamineAsync(new WebProxy(proxy.BaseAddress), patience: patience);

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(
        WebProxy proxy, bool doesTrust = false, CancellationToken patience = default)
    {
        using var connection = new TimedConnection(Venue);
        connection.Handler.Proxy = proxy;
        if (doesTrust)
        {
            connection.Handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        }

        using var client = new HttpClient(connection.Handler, disposeHandler: false);

        var failure = await Record.ExceptionAsync(() => client.GetAsync(Venue, patience));

        var findings = ConnectionChecks.Run(Venue, connection, failure);
        Assert.DoesNotContain(findings, finding => $"{finding.Found} {finding.Advice}".Contains("hunter2", StringComparison.Ordinal));
        return findings;
    }

    private static Finding Of(IReadOnlyList<Finding> findings, string check) => findings.Single(finding => finding.Check == check);
}
