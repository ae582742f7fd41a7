using System.Text.RegularExpressions;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Secrets;

/// <summary>
/// A server or a proxy that echoes the request where HTTP itself breaks does not get it into an exception, a report or a log.
/// </summary>
public sealed partial class StatusLineTests
{
    private static readonly Dictionary<string, Func<string, string?>> Echoes = new()
    {
        ["status line"] = head => $"{Line(head)}\r\n\r\n",
        ["status line, percent"] = head => $"{Uri.EscapeDataString(Line(head))}\r\n\r\n",
        ["status line, base64"] = head => $"{Disguise.Apply("base64", Line(head))}\r\n\r\n",
        ["status code"] = head => $"HTTP/1.1 {Line(head)}\r\n\r\n",
        ["version"] = head => $"HTTP/{Line(head)} 200 OK\r\n\r\n",
        ["reason"] = head => $"HTTP/1.1 401 {Line(head)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["header name"] = head => $"HTTP/1.1 200 OK\r\n{Line(head)} x: 1\r\n\r\n",
        ["header without a colon"] = head => $"HTTP/1.1 200 OK\r\n{Line(head)}\r\n\r\n",
        ["header"] = head => $"HTTP/1.1 400 Bad\r\nX-Echo: {Line(head)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["content length"] = head => $"HTTP/1.1 200 OK\r\nContent-Length: {Line(head)}\r\nConnection: close\r\n\r\n",
        ["content type"] = head => $"HTTP/1.1 400 Bad\r\nContent-Type: text/{Regex.Replace(Line(head), "[^A-Za-z0-9_-]+", ".")}\r\n"
            + "Content-Length: 0\r\nConnection: close\r\n\r\n",
        ["chunk"] = head => $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{Line(head)}\r\n",
        ["tier"] = head => $"HTTP/1.1 400 Bad\r\nPoly-RateLimit-Tier: {Line(head)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["body"] = head => $"HTTP/1.1 400 Bad\r\nContent-Length: {head.Length}\r\nConnection: close\r\n\r\n{head}",
    };

    public static TheoryData<string> Places { get; } = [.. Echoes.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Echo_shows_in_no_exception(string place)
    {
        await using var server = Echo(place);
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress, configure: options => options.Retry.MaxAttempts = 1);

        var exception = await Record.ExceptionAsync(() => wayIn.Client.CancelAllOrdersAsync());

        Assert.True(exception is HttpRequestException or ClobApiException or TaskCanceledException, exception?.GetType().Name);
        AssertNothingOf(
            server, exception!.ToString(), (exception as ClobApiException)?.Response, (exception as ClobApiException)?.ContentType);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Echo_shows_in_no_report(string place)
    {
        await using var server = Echo(place);
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress, configure: options => options.Retry.MaxAttempts = 1);
        var canceler = new OrderCanceler(wayIn.Client, new OrderCancelerOptions { RateLimitTimeout = TimeSpan.FromTicks(1) });

        var report = await canceler.CancelAsync(["0x1", "0x2"]);

        var reasons = report.Uncertain.Values.Concat(report.Refused.Values).Select(failure => failure.Reason);
        AssertNothingOf(server, [report.ToString(), report.RateLimit?.Tier, .. reasons]);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Echo_shows_in_no_exception_of_a_callers_own_HttpClient(string place)
    {
        await using var server = Echo(place);
        using var httpClient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = server.BaseAddress,
        };
        using var client = new ClobClient(httpClient, Example.Credentials);

        var exception = await Record.ExceptionAsync(() => client.CancelAllOrdersAsync());

        AssertNothingOf(server, exception!.ToString());
    }

    [Fact]
    public async Task Control_characters_of_a_status_line_do_not_reach_a_message()
    {
        await using var server = new RawServer(_ => "\u001B[2J\u0007 done\r\n\r\n");
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress, configure: options => options.Retry.MaxAttempts = 1);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => wayIn.Client.CancelAllOrdersAsync());

        for (Exception? each = exception; each is not null; each = each.InnerException)
        {
            Assert.DoesNotContain(each.Message, char.IsControl);
        }
    }

    private static RawServer Echo(string place)
    {
        RawServer? server = null;
        server = new RawServer(_ => Echoes[place](server!.Requests[^1]));
        return server;
    }

    /// <summary>The head of the request in one line.</summary>
    private static string Line(string head) => head.Trim().ReplaceLineEndings(" ");

    private static void AssertNothingOf(RawServer server, params IEnumerable<string?> texts)
    {
        var signature = Signature().Match(server.Requests[^1]).Groups[1].Value;
        Assert.NotEmpty(signature);
        foreach (var secret in (string[])[Example.Passphrase, Example.ApiKey, signature])
        {
            foreach (var text in texts)
            {
                Assert.DoesNotContain(secret, text ?? "", StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(secret[..16], text ?? "", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [GeneratedRegex("POLY_SIGNATURE: ([^=\r\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();
}
