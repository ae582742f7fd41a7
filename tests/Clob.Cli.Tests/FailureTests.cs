using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>Requests without a response of status 200.</summary>
public sealed class FailureTests : SandboxTest
{
    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(425)]
    [InlineData(503)]
    public async Task A_request_that_is_refused_as_a_whole_exits_with_1(int status)
    {
        FailOnAndOn(SandboxResponse.Error(status, "no"));

        var run = await RunAsync("cancel", "0x1", "0x2", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["0x1", "0x2"], run.Ids("refused"));
        Assert.Contains($"status {status}", run.Json.GetProperty("refused").GetProperty("0x1").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(520)]
    [InlineData(204)]
    [InlineData(430)]
    public async Task A_status_that_leaves_the_outcome_unknown_exits_with_4(int status)
    {
        FailOnAndOn(new SandboxResponse(status, null, ""));

        var run = await RunAsync("cancel", "0x1", "0x2", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["0x1", "0x2"], run.Ids("uncertain"));
        Assert.Contains($"status {status}", run.Json.GetProperty("uncertain").GetProperty("0x2").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_credentials_exit_with_3()
    {
        var run = await RunAsync(Shell.With("CLOB_SECRET", "YW5vdGhlcg=="), "cancel", "0x1", "0x2", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["0x1", "0x2"], run.Ids("refused"));
        Assert.Contains($"Try: clob doctor --base-address {BaseAddress}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documented_errors_are_on_standard_error()
    {
        SandboxResponse[] errors =
        [
            SandboxResponse.Forbidden,
            SandboxResponse.NotReady(TimeSpan.FromSeconds(2)),
            SandboxResponse.TradingDisabled,
        ];
        foreach (var error in errors)
        {
            await using var venue = await ClobSandbox.StartAsync();
            for (var attempt = 0; attempt < 10; attempt++)
            {
                venue.FailNext(error);
            }

            var run = await Shell.As(venue.Account).RunAsync("cancel", "0x1", "--json", "--base-address", venue.BaseAddress.ToString());

            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith($"clob: cancelOrder: status {error.StatusCode}", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain('<', run.Error);
        }
    }

    [Fact]
    public async Task A_rate_limit_of_many_attempts_ends_no_cancel()
    {
        var ids = Seed(2);
        for (var refusal = 0; refusal < 5; refusal++)
        {
            Venue.FailNext(SandboxResponse.TooManyRequests(TimeSpan.FromSeconds(3), DateTimeOffset.UnixEpoch));
        }

        var run = await RunAsync("cancel", ids[0], ids[1], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
    }

    [Fact]
    public async Task A_venue_that_admits_nothing_for_a_minute_ends_the_cancel()
    {
        var ids = Seed(2);
        FailOnAndOn(SandboxResponse.TooManyRequests(TimeSpan.FromSeconds(3), DateTimeOffset.UnixEpoch));

        var run = await RunAsync("cancel", ids[0], ids[1], "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Ids("canceled"));
        Assert.Contains("for 60 s", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_passes_is_not_reported()
    {
        var ids = Seed(2);
        Venue.FailNext(SandboxResponse.NotReady(TimeSpan.FromSeconds(7)));
        Venue.FailNext(SandboxResponse.InternalServerError);
        var clock = new HastyClock();

        var run = await RunAsync(Shell with { TimeProvider = clock }, "cancel", ids[0], ids[1], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ids, run.Ids("canceled"));
        Assert.Empty(run.Error);
        Assert.InRange(clock.Waited.TotalSeconds, 7, 9);
    }

    [Theory]
    [InlineData("cancel", "0x1", "0x2")]
    [InlineData("cancel-all")]
    [InlineData("cancel-market", "--market", "0x5")]
    public async Task A_failure_of_any_command_prints_one_object_with_every_member(params string[] args)
    {
        FailOnAndOn(SandboxResponse.InternalServerError);

        var run = await RunAsync([.. args, "--json"]);

        Assert.Equal(
            ["canceled", "not_canceled", "unaccounted", "uncertain", "refused", "unrequested", "request"],
            run.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_failure_of_a_call_with_ids_is_not_in_the_request_member()
    {
        FailOnAndOn(SandboxResponse.InternalServerError);

        var run = await RunAsync("cancel", "0x1", "--json");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.Json.GetProperty("request").ValueKind);
    }

    [Fact]
    public async Task A_failure_is_in_the_table_and_on_standard_error()
    {
        FailOnAndOn(SandboxResponse.TradingDisabled);

        var run = await RunAsync("cancel", "0x1");

        Assert.Contains("refused", run.Out, StringComparison.Ordinal);
        Assert.Contains("status 503", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Trading", run.Out, StringComparison.Ordinal);
        Assert.Contains("Trading is currently disabled", run.Error, StringComparison.Ordinal);
    }
}
