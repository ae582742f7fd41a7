using System.Text.Json;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>Servers that are not the venue, or do not work: no check passes without a response.</summary>
public sealed class DoctorVenueTests
{
    private const string Html = "<html>hello</html>";

    private static readonly Shell Shell = new Shell().As(SandboxAccount.CreateExample());

    [Fact]
    public async Task A_venue_that_never_responds_is_not_ready()
    {
        var clock = new HastyClock();
        await using var venue = RawVenue.Silent(clock.Elapse);

        await AssertNoResponseAsync(venue, "no response within 10 s", Shell with { TimeProvider = clock });
    }

    [Fact]
    public async Task A_venue_that_hangs_up_is_not_ready()
    {
        await using var venue = RawVenue.HangingUp();

        await AssertNoResponseAsync(venue, "GET /time: the connection ");
    }

    [Theory]
    [InlineData("", "closed before the whole response")]
    [InlineData("SSH-2.0-nothing\r\n", "not HTTP")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n17", "GET /time")]
    public async Task A_venue_that_sends_garbage_is_not_ready(string bytes, string found)
    {
        await using var venue = RawVenue.Answering(bytes);

        await AssertNoResponseAsync(venue, found);
    }

    [Theory]
    [InlineData("\u0015\u0003\u0003\u0000\u0002\u0002\u0046")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 64\r\n\r\n<html>The plain HTTP request was sent to HTTPS port</html>       ")]
    public async Task A_server_that_speaks_TLS_is_told_from_another_one(string response)
    {
        await using var venue = RawVenue.Answering(response);

        var run = await Shell.RunAsync("doctor", "--json", "--base-address", venue.BaseAddress);

        var check = run.Json.GetProperty("checks").EnumerateArray().Single(each => each.GetProperty("check").GetString() == "answer");
        Assert.Contains("try https", check.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "text/html", Html, "status 200")]
    [InlineData(200, "application/json", """{"time":1}""", "status 200")]
    [InlineData(200, "application/json", "", "status 200")]
    [InlineData(200, "application/json", "0", "GET /time ")]
    [InlineData(200, "application/json", "1000000", "GET /time ")]
    [InlineData(200, "application/json", "-1700000000", "")]
    [InlineData(200, "application/json", "99999999999", "")]
    [InlineData(200, "application/json", "9223372036854775807", "")]
    [InlineData(302, "text/html", Html, "is redirected to another address (status 302)")]
    [InlineData(403, "text/html", Html, "status 403")]
    [InlineData(407, "text/html", Html, "status 407")]
    [InlineData(404, "application/json", """{"error":"not found"}""", "status 404")]
    [InlineData(503, "text/html", Html, "status 503")]
    public async Task A_response_that_is_not_the_time_is_not_ready(int status, string type, string body, string found)
    {
        await using var venue = RawVenue.Answering(Response(status, type, body));

        await AssertNoResponseAsync(venue, found);
    }

    [Theory]
    [InlineData("status=404 type=application/json body=\"{\\\"error\\\":\\\"not found\\\"}\"", "ok", 0)]
    [InlineData("status=404 type=application/json body=\"{\\\"error\\\":\\\"Address not found\\\"}\"", "ok", 0)]
    [InlineData("status=404 type=text/html body=\"<html>not found</html>\"", "failed", 4)]
    [InlineData("status=404 type=application/json body=\"{\\\"message\\\":\\\"no Route matched\\\"}\"", "failed", 4)]
    [InlineData("status=404 type=text/plain body=\"not found\"", "failed", 4)]
    [InlineData("status=404 type=application/json body=\"{\\\"error\\\":\\\"route not found\\\"}\"", "failed", 4)]
    [InlineData("status=404 type=application/json body=\"{\\\"error\\\":\\\"API key not found\\\"}\"", "failed", 4)]
    [InlineData("status=404 type=application/json body=\"{\\\"error\\\":\\\"Not Found\\\",\\\"status\\\":404,\\\"path\\\":\\\"/x\\\"}\"", "failed", 4)]
    [InlineData("status=404 type=application/json body=\"{\\\"error\\\":\\\"GET /auth/ban-status/closed-only not found\\\"}\"", "failed", 4)]
    [InlineData("status=200 type=text/html body=<html>", "failed", 4)]
    [InlineData("status=200 type=application/json body=[]", "failed", 4)]
    [InlineData("status=302 header=Location:https://clob.invalid", "failed", 4)]
    [InlineData("status=429", "failed", 4)]
    [InlineData("status=425", "failed", 4)]
    [InlineData("status=500", "failed", 4)]
    [InlineData("status=401", "failed", 3)]
    [InlineData("status=403 type=text/html body=<html>", "failed", 1)]
    [InlineData("send=nothing end=close", "failed", 4)]
    [InlineData("send=garbage end=close", "failed", 4)]
    [InlineData("send=half end=reset", "failed", 4)]
    public async Task Ready_means_that_the_venue_accepted_a_signed_call(string fault, string state, int exitCode)
    {
        await using var venue = await ClobSandbox.StartAsync();
        venue.AddFault(SandboxFault.Parse($"/auth/ban-status/closed-only times=always {fault}"));

        var run = await Shell.As(venue.Account).RunAsync("doctor", "--json", "--base-address", venue.BaseAddress.ToString());

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(state, Check(run, "credentials").GetProperty("state").GetString());
        Assert.Equal(exitCode == 0, run.Json.GetProperty("ready").GetBoolean());
    }

    [Fact]
    public async Task A_signed_call_without_a_response_is_not_ready()
    {
        await using var venue = await ClobSandbox.StartAsync();
        venue.AddFault(SandboxFault.Parse("/auth/ban-status/closed-only times=always delay=10m"));
        var clock = new SignedCallClock(venue);

        var run = await (Shell.As(venue.Account) with { TimeProvider = clock })
            .RunAsync("doctor", "--json", "--base-address", venue.BaseAddress.ToString());

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("no response within 10 s", Check(run, "credentials").GetProperty("found").GetString(), StringComparison.Ordinal);
    }

    private static string Response(int status, string type, string body)
        => FormattableString.Invariant($"HTTP/1.1 {status} Some\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n")
            + $"Location: https://clob.invalid/\r\nConnection: close\r\n\r\n{body}";

    private static async Task AssertNoResponseAsync(RawVenue venue, string found, Shell? shell = null)
    {
        var run = await (shell ?? Shell).RunAsync("doctor", "--json", "--base-address", venue.BaseAddress);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("ok", Check(run, "connection").GetProperty("state").GetString());
        Assert.Equal("failed", Check(run, "answer").GetProperty("state").GetString());
        Assert.Contains(found, Check(run, "answer").GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.All(["clock", "credentials"], check => Assert.Equal("skipped", Check(run, check).GetProperty("state").GetString()));
        Assert.All(run.Json.GetProperty("checks").EnumerateArray(), check => Assert.NotEmpty(check.GetProperty("found").GetString()!));
        Assert.False(run.Json.GetProperty("ready").GetBoolean());
    }

    private static JsonElement Check(CliRun run, string name)
        => run.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("check").GetString() == name);

    /// <summary>
    /// A clock whose time-outs pass once the signed call has arrived. A fake clock is moved by the test, which does not see that moment.
    /// </summary>
    private sealed class SignedCallClock(ClobSandbox venue) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => System.CreateTimer(
                _ => Elapse(callback, state),
                null,
                dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero,
                TimeSpan.FromMilliseconds(20));

        private void Elapse(TimerCallback callback, object? state)
        {
            if (venue.Requests.Any(request => request.Target.Contains("closed-only", StringComparison.Ordinal)))
            {
                callback(state);
            }
        }
    }
}
